(() => {
const css = t => '<style>' + t + '</style>';
const fmt = n => new Intl.NumberFormat('ja-JP').format(Math.abs(n));
customElements.define('mn-shell', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = css('header{background:#2b4c3f;color:#fff;padding:12px 20px;display:flex;justify-content:space-between}nav{display:flex;gap:20px;padding:8px 20px;background:#e6efe9}main{max-width:760px;margin:16px auto}footer{text-align:center;font-size:11px;color:#777}')
      + '<header><b>もりのね銀行</b><span>見本 楓 さま　ログアウト</span></header><nav><span>ホーム</span><span>うごき</span><span>おくる</span><span>ポケット</span><span>おしらせ</span></nav><main><slot></slot></main><footer>大切なおしらせ　規約　© Morinone Bank</footer>';
  }
});
customElements.define('mn-account', class extends HTMLElement {
  static get observedAttributes() { return ['data-json']; }
  connectedCallback() {
    const a = JSON.parse(this.dataset.json);
    const s = this.attachShadow({ mode: 'open' });
    s.innerHTML = css('.b{background:#fff;padding:14px 18px;border-radius:10px}.v{font-size:26px}') + '<div class="b"><div>' + a.shop + '　' + a.type + '　' + a.no + '</div><div class="v">' + fmt(a.bal) + '円</div></div>';
  }
});
customElements.define('mn-entry', class extends HTMLElement {
  connectedCallback() {
    const n = Number(this.getAttribute('amount')), b = Number(this.getAttribute('after'));
    const s = this.attachShadow({ mode: 'open' });
    s.innerHTML = css(':host{display:flex;background:#fff;border-bottom:1px solid #dfe9e3;padding:10px 18px}.d{width:120px;color:#789}.t{flex:1}.a,.z{width:140px;text-align:right}.z{color:#789}.i{color:#1b7a4b}')
      + '<span class="d">' + this.getAttribute('day') + '</span><span class="t">' + this.getAttribute('label') + '</span><span class="a' + (n > 0 ? ' i' : '') + '">' + (n > 0 ? '＋' : '－') + fmt(n) + '円</span><span class="z">' + fmt(b) + '円</span>';
  }
});
customElements.define('mn-ledger', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = css('.h{display:flex;background:#cfe0d6;padding:8px 18px}.h span:nth-child(1){width:120px}.h span:nth-child(2){flex:1}.h span:nth-child(n+3){width:140px;text-align:right}')
      + '<h2>うごき</h2><div class="h"><span>日付</span><span>内容</span><span>入出金</span><span>残高</span></div><slot></slot><p>5件すべて表示しています</p>';
  }
});
})();
