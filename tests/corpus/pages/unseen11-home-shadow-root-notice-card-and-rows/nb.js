(function () {
  function def(n, html) {
    customElements.define(n, class extends HTMLElement {
      connectedCallback() { if (this.shadowRoot) { return; } this.attachShadow({mode: 'open'}).innerHTML = html; }
    });
  }
  var css = '<style>.c{background:#fff;border-radius:10px;padding:12px 18px}.u{color:#c2185b;font-weight:700}.r{display:grid;grid-template-columns:70px 1fr 110px 120px;padding:5px 0;border-bottom:1px solid #eee}.m{text-align:right}</style>';
  def('nb-top', css + '<div class="c">見本 六花 さま　｜　朝霧支店 普通 5512004　残高 <b>297,280円</b>　<a href="#">ログアウト</a></div>');
  def('nb-notice', css + '<div class="c"><h2>重要なお知らせ　<span class="u">未読1件</span></h2>'
    + '<p><span class="u">●未読</span> <small>2026/04/20</small> <a href="#">本人確認書類の再提出をお願いいたします</a>（ご提出期限 2026/06/30）</p>'
    + '<h2>サービスのご案内</h2><p><span>既読</span> <small>2026/04/13</small> <a href="#">ねむの木アプリの画面が新しくなりました</a></p></div>');
  var R = [['4/27','デビット シヨクヒンカン','-9,240','297,280'],['4/24','ATM出金','-50,000','306,520'],['4/24','給与振込 カ)ミホンシヨウテン','+205,300','356,520'],['4/21','口座振替 デンキ','-1,480','151,220']];
  def('nb-recent', css + '<div class="c"><h2>最近の入出金</h2><div class="r"><b>取引日</b><b>内容</b><b class="m">入出金</b><b class="m">残高</b></div>'
    + R.map(function (x) { return '<div class="r"><span>' + x[0] + '</span><span>' + x[1] + '</span><span class="m">' + x[2] + '円</span><span class="m">' + x[3] + '円</span></div>'; }).join('') + '<p class="m"><a href="#">入出金明細へ</a></p></div>');
})();