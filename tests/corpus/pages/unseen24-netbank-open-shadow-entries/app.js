'use strict';
(() => {
  const nf = new Intl.NumberFormat('ja-JP');
  const mk = (tag, cls, text) => { const e = document.createElement(tag); if (cls) e.className = cls; if (text !== undefined) e.textContent = text; return e; };
  class NbNav extends HTMLElement {
    connectedCallback() {
      const s = this.attachShadow({ mode: 'open' });
      s.innerHTML = '<style>nav{display:flex;background:#3b1c59}a{color:#fff;padding:11px 22px;text-decoration:none;font-size:14px}a[aria-current]{background:#7b4fa3}</style>';
      const n = mk('nav');
      ['ホーム', '入出金', '振込', 'カード', 'ポケット', 'お知らせ', '設定'].forEach((t, i) => { const a = mk('a', '', t); a.href = '#'; if (i === 1) a.setAttribute('aria-current', 'page'); n.append(a); });
      s.append(n);
    }
  }
  class NbEntry extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'open' }); }
    set data(v) {
      const s = this.shadowRoot;
      s.innerHTML = '<style>:host{display:flex;padding:12px 8px;border-bottom:1px solid #eadff3;background:#fff}.d{width:110px;color:#6b5a7b}.t{flex:1}.w,.c,.b{width:130px;text-align:right}.w{color:#a3123a}</style>';
      s.append(mk('span', 'd', v.date), mk('span', 't', v.label), mk('span', 'w', v.dir === 'D' ? nf.format(v.amt) + '円' : ''), mk('span', 'c', v.dir === 'C' ? nf.format(v.amt) + '円' : ''), mk('span', 'b', nf.format(v.bal) + '円'));
    }
  }
  class NbHistory extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'open' }); }
    connectedCallback() { queueMicrotask(() => this.render()); }
    render() {
      const s = this.shadowRoot, rows = window.NB_ROWS || [];
      s.innerHTML = '<style>.h{display:flex;background:#e9dcf5;padding:9px 8px;font-size:13px}.h span{width:130px;text-align:right}.h .d{width:110px;text-align:left}.h .t{flex:1;text-align:left}</style>';
      const h = mk('div', 'h'); h.append(mk('span', 'd', 'お取引日'), mk('span', 't', 'お取引内容'), mk('span', '', '出金額'), mk('span', '', '入金額'), mk('span', '', 'お取引後残高'));
      s.append(h);
      rows.forEach(v => { const e = document.createElement('nb-entry'); e.data = v; s.append(e); });
      s.append(mk('p', '', rows.length + '件表示しています'));
    }
  }
  customElements.define('nb-nav', NbNav);
  customElements.define('nb-entry', NbEntry);
  customElements.define('nb-history', NbHistory);
})();
