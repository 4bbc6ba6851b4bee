/* kawasemi-ui 4.2.1 */
const fmt = new Intl.NumberFormat('ja-JP');
const sheet = 'header,footer{padding:12px 24px}a{color:inherit}';
class KwHeader extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>${sheet}header{background:#005f73;color:#fff;display:flex;gap:22px}b{margin-right:auto}</style>
      <header><b>カワセミ銀行</b><a href="#">ホーム</a><a href="#">入出金</a><a href="#">送る</a><a href="#">ためる</a><a href="#">カード</a><a href="#">お知らせ</a><span>${this.getAttribute('user')} さま</span><a href="#">ログアウト</a></header>`;
  }
}
class KwAccount extends HTMLElement {
  connectedCallback() {
    const d = this.dataset;
    this.attachShadow({ mode: 'open' }).innerHTML = `<style>section{background:#e9f5f7;border-radius:12px;padding:16px;display:flex;gap:40px}small{display:block;color:#567}strong{font-size:24px}</style>
      <section><div><small>支店</small>${d.branch}</div><div><small>預金種類</small>${d.type}</div><div><small>口座番号</small>${d.no}</div><div><small>残高</small><strong>${fmt.format(d.balance)}</strong>円</div></section>`;
  }
}
class KwEntry extends HTMLElement {
  connectedCallback() {
    const v = Number(this.getAttribute('value'));
    const [y, m, d] = this.getAttribute('day').split('-').map(Number);
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>:host{display:grid;grid-template-columns:130px 1fr 130px 130px 130px;border-bottom:1px solid #d8e6e8;padding:10px 0}span{padding:0 8px}.n{text-align:right}</style>
      <span>${y}年${m}月${d}日</span><span><slot></slot></span><span class="n">${v < 0 ? fmt.format(-v) + '円' : ''}</span><span class="n">${v > 0 ? fmt.format(v) + '円' : ''}</span><span class="n">${fmt.format(this.getAttribute('after'))}円</span>`;
  }
}
class KwStatement extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>.h{display:grid;grid-template-columns:130px 1fr 130px 130px 130px;background:#005f73;color:#fff;padding:8px 0;font-size:13px}.h span{padding:0 8px}.n{text-align:right}</style>
      <div class="h"><span>お取引日</span><span>お取引内容</span><span class="n">出金</span><span class="n">入金</span><span class="n">残高</span></div><slot></slot>`;
  }
}
for (const [k, c] of Object.entries({ 'kw-header': KwHeader, 'kw-account': KwAccount, 'kw-statement': KwStatement, 'kw-entry': KwEntry })) customElements.define(k, c);
