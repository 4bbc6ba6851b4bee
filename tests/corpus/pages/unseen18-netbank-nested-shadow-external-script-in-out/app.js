'use strict';
const DATA = [{"date": "2026年2月16日", "memo": "決算賞与 積立", "o": 230000, "i": 0, "z": 1270000}, {"date": "2026年2月17日", "memo": "サーバー利用料", "o": 3300, "i": 0, "z": 1266700}, {"date": "2026年2月20日", "memo": "売上 ﾏﾙｼﾖｳ(ｶ", "o": 0, "i": 88000, "z": 1354700}, {"date": "2026年2月20日", "memo": "振込手数料", "o": 495, "i": 0, "z": 1354205}, {"date": "2026年2月24日", "memo": "会費 ﾐﾎﾝｷﾖｳｶｲ", "o": 41800, "i": 0, "z": 1312405}, {"date": "2026年2月25日", "memo": "売上 ｶ)ｼｵｻｲ", "o": 0, "i": 127600, "z": 1440005}];
const fmt = n => n ? n.toLocaleString('en-US') : '';
class MoneyCell extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) { return; }
    const v = this.getAttribute('v');
    this.attachShadow({ mode: 'open' }).innerHTML = '<style>:host{display:block;text-align:right;width:110px}</style>' + (v ? '<span>' + v + '</span>' : '');
  }
}
class BankRow extends HTMLElement {
  connectedCallback() {
    const d = this.d;
    this.attachShadow({ mode: 'open' }).innerHTML =
      '<style>:host{display:flex;border-bottom:1px solid #cfe6ec;padding:7px;background:#fff}.d{width:130px}.m{flex:1}</style>' +
      '<span class="d">' + d.date + '</span><span class="m">' + d.memo + '</span>' +
      '<money-cell v="' + fmt(d.o) + '"></money-cell><money-cell v="' + fmt(d.i) + '"></money-cell><money-cell v="' + fmt(d.z) + '"></money-cell>';
  }
}
class BankPage extends HTMLElement {
  connectedCallback() {
    const r = this.attachShadow({ mode: 'open' });
    r.innerHTML = '<style>.h{display:flex;background:#94d2bd;padding:7px;font-weight:700}.h span{width:110px;text-align:right}.h .d{width:130px;text-align:left}.h .m{flex:1;text-align:left}.acc{background:#fff;padding:12px;border:1px solid #b8dbe4}</style>' +
      '<h1>お取引のご確認</h1>' +
      '<div class="acc">波止場支店　普通　0940277　　ただいまの残高 ' + fmt(DATA[DATA.length - 1].z) + '円</div>' +
      '<p>2026年2月16日から2026年2月26日まで　' + DATA.length + '件（日付の古い順・単位：円）</p>' +
      '<div class="h"><span class="d">お取引日</span><span class="m">お取引内容</span><span>出金</span><span>入金</span><span>残高</span></div><div id="b"></div>' +
      '<p><button type="button">印刷</button> <button type="button">CSV保存</button></p>';
    const b = r.getElementById('b');
    DATA.forEach(d => { const e = document.createElement('bank-row'); e.d = d; b.append(e); });
  }
}
customElements.define('money-cell', MoneyCell);
customElements.define('bank-row', BankRow);
customElements.define('bank-page', BankPage);
