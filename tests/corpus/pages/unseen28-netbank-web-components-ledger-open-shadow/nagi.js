(function () {
  'use strict';
  function n(v) { return Math.abs(v).toLocaleString('ja-JP'); }
  customElements.define('nagi-header', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<style>header{display:flex;justify-content:space-between;background:#0b7285;color:#fff;padding:14px 20px}a{color:#fff;margin-left:12px}</style><header><b>凪デジタル銀行</b><span>' + this.getAttribute('user') + ' さん<a href="#">ホーム</a><a href="#">取引履歴</a><a href="#">送金</a><a href="#">カード</a><a href="#">ログアウト</a></span></header>';
    }
  });
  customElements.define('nagi-account', class extends HTMLElement {
    connectedCallback() {
      var g = this.getAttribute.bind(this);
      this.attachShadow({ mode: 'open' }).innerHTML = '<style>section{background:#fff;border-radius:10px;padding:14px}b{font-size:24px}</style><section><div>' + g('branch') + '　' + g('kind') + '　口座番号 ' + g('no') + '</div><div>残高 <b>' + n(+g('bal')) + '</b> 円</div></section>';
    }
  });
  customElements.define('nagi-ledger', class extends HTMLElement {
    connectedCallback() {
      var items = JSON.parse(this.querySelector('script').textContent).items;
      this.attachShadow({ mode: 'open' }).innerHTML = '<style>table{width:100%;border-collapse:collapse;background:#fff}th{background:#c5e4ea;text-align:left;padding:8px}td{padding:8px;border-bottom:1px solid #dcecef}.r{text-align:right}</style><table><thead><tr><th>日付</th><th>内容</th><th class="r">出金</th><th class="r">入金</th><th class="r">残高</th></tr></thead><tbody>' +
        items.map(function (t) { return '<tr><td>' + t.on + '</td><td>' + t.txt + '</td><td class="r">' + (t.amt < 0 ? n(t.amt) + '円' : '') + '</td><td class="r">' + (t.amt > 0 ? n(t.amt) + '円' : '') + '</td><td class="r">' + n(t.bal) + '円</td></tr>'; }).join('') + '</tbody></table><p>全' + items.length + '件</p>';
    }
  });
}());
