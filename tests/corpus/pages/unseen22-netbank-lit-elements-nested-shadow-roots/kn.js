(function () {
  function yen(n) { return Math.abs(n).toLocaleString('ja-JP') + '円'; }
  class KnShell extends HTMLElement { connectedCallback() { var r = this.attachShadow({ mode: 'open' });
    r.innerHTML = '<style>header{background:#f6e7a9;padding:12px 24px;display:flex;gap:20px}main{max-width:860px;margin:0 auto}footer{font-size:11px;text-align:center;padding:16px}</style><header><b>くちなし銀行</b><a href="#">ホーム</a><a href="#">取引履歴</a><a href="#">送る</a><a href="#">メッセージ</a><span>' + this.getAttribute('user') + ' さま</span><a href="#">ログアウト</a></header><main><h1>取引履歴</h1><slot name="account"></slot><slot name="main"></slot></main><footer>© Kuchinashi Bank　預金保険制度について</footer>'; } }
  class KnAccount extends HTMLElement { connectedCallback() { var r = this.attachShadow({ mode: 'open' }); var g = this.getAttribute.bind(this);
    r.innerHTML = '<style>:host{display:block;background:#fff;border:1px solid #eadfb8;padding:14px}dl{display:grid;grid-template-columns:100px 1fr;margin:0}dd{margin:0}</style><dl><dt>支店</dt><dd>' + g('branch') + '（' + g('code') + '）</dd><dt>種類</dt><dd>' + g('kind') + '</dd><dt>口座番号</dt><dd>' + g('no') + '</dd><dt>残高</dt><dd><b>' + yen(+g('rest')) + '</b></dd></dl>'; } }
  class KnRow extends HTMLElement { set data(d) { var r = this.shadowRoot || this.attachShadow({ mode: 'open' });
    r.innerHTML = '<style>:host{display:grid;grid-template-columns:110px 1fr 130px 130px;border-bottom:1px solid #f0e8cc;padding:9px 4px}.n{text-align:right}.i{color:#27794b}</style><span>' + d.on + '</span><span>' + d.label + '</span><span class="n ' + (d.diff > 0 ? 'i' : '') + '">' + (d.diff > 0 ? '+' : '-') + yen(d.diff) + '</span><span class="n">' + yen(d.rest) + '</span>'; } }
  class KnHistory extends HTMLElement { connectedCallback() { var r = this.attachShadow({ mode: 'open' }); var a = JSON.parse(this.getAttribute('items'));
    r.innerHTML = '<style>.h{display:grid;grid-template-columns:110px 1fr 130px 130px;font-size:12px;color:#877;padding:8px 4px}.n{text-align:right}</style><p>10月の取引（' + a.length + '件）</p><div class="h"><span>取引日</span><span>内容</span><span class="n">入出金</span><span class="n">残高</span></div><div id="list"></div><p>新しい順に表示しています。</p>';
    a.forEach(function (d) { var e = document.createElement('kn-row'); e.data = d; r.getElementById('list').appendChild(e); }); } }
  customElements.define('kn-row', KnRow); customElements.define('kn-shell', KnShell); customElements.define('kn-account', KnAccount); customElements.define('kn-history', KnHistory);
})();
