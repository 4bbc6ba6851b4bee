/* mori-ui 2.3.1 */
(function () {
'use strict';
var DATA = [
  { date: "2026/7/21", text: "ハナマルドラッグ", out: 6980, in: null, bal: 236720 },
  { date: "2026/7/17", text: "振込 (ﾕ)ﾓﾘﾉｺｳｼﾔ", out: null, in: 173900, bal: 243700 },
  { date: "2026/7/15", text: "ATM手数料", out: 220, in: null, bal: 69800 },
  { date: "2026/7/15", text: "ATM引出し", out: 20000, in: null, bal: 70020 },
  { date: "2026/7/13", text: "カフェ・ド・ミント", out: 1100, in: null, bal: 90020 },
  { date: "2026/7/13", text: "モリノ食堂", out: 4180, in: null, bal: 91120 },
  { date: "2026/7/10", text: "口座振替でチャージ", out: null, in: 80000, bal: 95300 }
];
function num(n) { return String(n).replace(/\B(?=(\d{3})+$)/g, ','); }
function shadow(el, html) { (el.shadowRoot || el.attachShadow({ mode: 'open' })).innerHTML = html; }

customElements.define('mori-nav', class extends HTMLElement {
  connectedCallback() {
    var cur = +this.getAttribute('current');
    shadow(this, '<style>nav{display:flex;background:#dfe8d2;padding:0 24px}a{padding:10px 16px;color:#3f6b2f;text-decoration:none}a.on{background:#fff}</style><nav>' +
      this.getAttribute('items').split(',').map(function (t, i) { return '<a href="#"' + (i === cur ? ' class="on"' : '') + '>' + t + '</a>'; }).join('') + '</nav>');
  }
});

customElements.define('mori-account', class extends HTMLElement {
  connectedCallback() {
    shadow(this, '<style>.b{display:grid;grid-template-columns:repeat(4,1fr);background:#fff;border-radius:10px;padding:14px 18px}small{display:block;color:#889}</style>' +
      '<div class="b"><div><small>支店</small><slot name="branch"></slot></div><div><small>種類</small><slot name="type"></slot></div><div><small>口座番号</small><slot name="number"></slot></div><div><small>残高</small><slot name="balance"></slot></div></div>');
  }
});

customElements.define('mori-statement', class extends HTMLElement {
  connectedCallback() {
    shadow(this, '<style>table{width:100%;border-collapse:collapse;background:#fff}th{background:#3f6b2f;color:#fff;padding:8px;font-weight:normal}td{padding:8px;border-bottom:1px solid #e6e2d6}.r{text-align:right}</style>' +
      '<p>' + DATA.length + '件中 1～' + DATA.length + '件を表示</p><table><thead><tr><th>日付</th><th>内容</th><th>出金（円）</th><th>入金（円）</th><th>残高（円）</th></tr></thead><tbody></tbody></table>');
    var tb = this.shadowRoot.querySelector('tbody');
    DATA.forEach(function (d) {
      var tr = document.createElement('tr');
      [d.date, d.text, d.out, d.in, d.bal].forEach(function (v, i) {
        var td = document.createElement('td');
        td.textContent = v === null ? '' : (i > 1 ? num(v) : v);
        if (i > 1) { td.className = 'r'; }
        tr.appendChild(td);
      });
      tb.appendChild(tr);
    });
  }
});

customElements.define('mori-note', class extends HTMLElement {
  connectedCallback() { shadow(this, '<style>p{font-size:12px;color:#776}</style><p>※<slot></slot></p>'); }
});
})();
