(function () {
  var ROWS = [
{"day": "2026年3月2日", "text": "チャージ 口座から", "in": "30,000", "out": "", "bal": "51,500"},
{"day": "2026年3月3日", "text": "パン工房ツミキ", "in": "", "out": "1,280", "bal": "50,220"},
{"day": "2026年3月3日", "text": "文具のハコニワ", "in": "", "out": "2,640", "bal": "47,580"},
{"day": "2026年3月7日", "text": "ATM出金", "in": "", "out": "15,000", "bal": "32,580"},
{"day": "2026年3月7日", "text": "ATM手数料", "in": "", "out": "220", "bal": "32,360"},
{"day": "2026年3月14日", "text": "アルバイト代 カ)ツミキ", "in": "88,000", "out": "", "bal": "120,360"}
  ];
  function mk(tag, cls, text) { var e = document.createElement(tag); if (cls) { e.className = cls; } if (text !== undefined) { e.textContent = text; } return e; }
  customElements.define('acct-card', class extends HTMLElement {
    connectedCallback() {
      var s = this.attachShadow({ mode: 'open' });
      s.innerHTML = '<style>div{background:#fff;border:1px solid #f0d5bb;padding:12px}b{font-size:22px}</style><div>ブロック支店　普通預金　口座番号 4102273<br>残高 <b>120,360円</b></div>';
    }
  });
  customElements.define('tx-list', class extends HTMLElement {
    connectedCallback() {
      var s = this.attachShadow({ mode: 'open' });
      s.innerHTML = '<style>table{width:100%;border-collapse:collapse;background:#fff}td,th{padding:8px;border-bottom:1px solid #eee}.r{text-align:right}</style>';
      var t = mk('table'), h = mk('tr');
      ['取引日', 'お取引内容', 'お引出し', 'お預入れ', '残高'].forEach(function (c) { h.appendChild(mk('th', '', c)); });
      t.appendChild(h);
      ROWS.forEach(function (r) {
        var l = mk('tr');
        l.appendChild(mk('td', '', r.day)); l.appendChild(mk('td', '', r.text));
        [r.out, r['in'], r.bal].forEach(function (v) { l.appendChild(mk('td', 'r', v ? v + '円' : '')); });
        t.appendChild(l);
      });
      s.appendChild(t);
    }
  });
})();
