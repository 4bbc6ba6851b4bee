const DATA = [
 {
  "date": "2026年6月12日",
  "memo": "給与 ｶ)ｸﾙﾐｻﾞｲ",
  "out": "",
  "in": "203,300",
  "bal": "268,900"
 },
 {
  "date": "2026年6月8日",
  "memo": "ATM引き出し",
  "out": "20,000",
  "in": "",
  "bal": "65,600"
 },
 {
  "date": "2026年6月8日",
  "memo": "ATM手数料",
  "out": "220",
  "in": "",
  "bal": "85,600"
 },
 {
  "date": "2026年6月3日",
  "memo": "デビット 八百ゼン",
  "out": "6,400",
  "in": "",
  "bal": "85,820"
 },
 {
  "date": "2026年6月3日",
  "memo": "デビット ツクシ文具",
  "out": "1,980",
  "in": "",
  "bal": "92,220"
 },
 {
  "date": "2026年6月1日",
  "memo": "入金 ミホン ハルカ",
  "out": "",
  "in": "80,000",
  "bal": "94,200"
 }
];
const el = (n, h) => customElements.define(n, class extends HTMLElement {
  connectedCallback() { if (!this.shadowRoot) { this.attachShadow({ mode: 'open' }).innerHTML = h(k => this.getAttribute(k) || ''); } }
});
el('kb-header', a => `<style>div{background:#7b4b1e;color:#fff;padding:14px 24px;display:flex;justify-content:space-between}nav{display:flex;gap:22px;background:#efe3d2;padding:10px 24px}</style>
<div><b>クルミ銀行</b><span>${a('user')} さま　ログアウト</span></div><nav><span>ホーム</span><span>明細</span><span>振込</span><span>ふくろ預金</span><span>お知らせ</span></nav>`);
el('kb-page', () => `<slot name="title"></slot><slot name="account"></slot><section><slot name="list"></slot></section>`);
el('kb-account', a => `<style>p{background:#fff;border-radius:12px;padding:14px 20px}b{font-size:22px}</style><p>${a('shiten')}　${a('shumoku')}　${a('bango')}<br>残高 <b>${a('zandaka')}円</b></p>`);
el('kb-entry', a => `<style>:host{display:grid;grid-template-columns:140px 1fr 120px 120px 130px;background:#fff;border-bottom:1px solid #eadfce;padding:9px 12px}.n{text-align:right}</style>
<span>${a('d')}</span><span>${a('m')}</span><span class="n">${a('o')}</span><span class="n">${a('i')}</span><span class="n">${a('b')}</span>`);
customElements.define('kb-statement', class extends HTMLElement {
  connectedCallback() {
    const r = this.attachShadow({ mode: 'open' });
    r.innerHTML = '<style>.h{display:grid;grid-template-columns:140px 1fr 120px 120px 130px;background:#7b4b1e;color:#fff;padding:8px 12px}.n{text-align:right}p{font-size:12px;color:#876}</style>'
      + '<div class="h"><span>お取引日</span><span>お取引内容</span><span class="n">出金（円）</span><span class="n">入金（円）</span><span class="n">残高（円）</span></div><div id="l"></div><p>全' + DATA.length + '件を表示しています</p>';
    const l = r.getElementById('l');
    for (const t of DATA) {
      const e = document.createElement('kb-entry');
      e.setAttribute('d', t.date); e.setAttribute('m', t.memo); e.setAttribute('o', t.out); e.setAttribute('i', t.in); e.setAttribute('b', t.bal);
      l.append(e);
    }
  }
});
el('kb-footer', () => `<p style="text-align:center;font-size:12px;color:#987">重要なお知らせ ｜ 手数料 ｜ &copy; Kurumi Bank</p>`);
