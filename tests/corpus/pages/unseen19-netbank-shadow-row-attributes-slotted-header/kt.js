(function () {
  var comma = function (s) { return s === '' || s == null ? '' : Number(s).toLocaleString('en-US'); };
  function def(name, css, draw) {
    customElements.define(name, class extends HTMLElement {
      connectedCallback() {
        if (this.shadowRoot) { return; }
        var r = this.attachShadow({ mode: 'open' });
        r.innerHTML = '<style>' + css + '</style>' + draw(this);
      }
    });
  }
  def('kt-header', 'header{display:flex;gap:16px;background:#7b4b2a;color:#fff;padding:12px 20px}nav{margin-left:auto}', function (e) {
    return '<header><b>きつつき銀行</b><span>' + e.getAttribute('user') + ' さん</span><nav><slot name="link"></slot></nav></header><div>ホーム　うごき　おくる　ためる　カード　せってい</div>';
  });
  def('kt-account', '.a{background:#fff;padding:14px;border-radius:10px}', function (e) {
    return '<div class="a"><p>' + e.getAttribute('branch') + '　' + e.getAttribute('type') + '　' + e.getAttribute('no') + '</p><p>ざんだか <b>' + comma(e.getAttribute('balance')) + '</b>円</p></div>';
  });
  def('kt-ledger', ':host{display:table;width:100%;background:#fff}', function () { return '<slot></slot>'; });
  def('kt-heads', ':host{display:table-row;background:#efe3d3}span{display:table-cell;padding:8px}', function (e) {
    return e.getAttribute('labels').split(',').map(function (t) { return '<span role="columnheader">' + t + '</span>'; }).join('');
  });
  def('kt-tx', ':host{display:table-row}span{display:table-cell;padding:8px;border-bottom:1px solid #eee}.n{text-align:right}', function (e) {
    var d = e.getAttribute('date').split('-');
    return '<span>' + d[0] + '/' + d[1] + '/' + d[2] + '</span><span><slot></slot></span><span class="n">' + comma(e.getAttribute('out')) + '</span><span class="n">' + comma(e.getAttribute('in')) + '</span><span class="n">' + comma(e.getAttribute('bal')) + '</span>';
  });
  def('kt-faq', 'div{font-size:12px;color:#765}', function () { return '<div><p>反映に時間がかかる場合があります。</p><p>ATMのご利用は月5回まで無料です。</p></div>'; });
}());
