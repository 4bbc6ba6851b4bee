(() => {
  const DATA = [{"date": "2026-06-22", "memo": "つみたて預金へ", "out": 3000, "in": 0, "bal": 157182}, {"date": "2026-06-18", "memo": "口座振替 ﾎｼﾐﾔﾓﾊﾞｲﾙ", "out": 3278, "in": 0, "bal": 160182}, {"date": "2026-06-16", "memo": "振込 ﾕﾒｿﾗｶﾝﾘ", "out": 62000, "in": 0, "bal": 163460}, {"date": "2026-06-15", "memo": "給与 ｶ)ﾎｼﾐﾔ", "out": 0, "in": 178250, "bal": 225460}, {"date": "2026-06-12", "memo": "ATM 引出し", "out": 25000, "in": 0, "bal": 47210}, {"date": "2026-06-11", "memo": "デビット ヌノヤマ書店", "out": 1190, "in": 0, "bal": 72210}];
  const yen = n => n.toLocaleString('ja-JP') + '円';
  const jd = s => { const [y, m, d] = s.split('-').map(Number); return y + '年' + m + '月' + d + '日'; };
  class Topbar extends HTMLElement {
    connectedCallback() {
      const r = this.attachShadow({ mode: 'open' });
      r.innerHTML = '<style>header{display:flex;justify-content:space-between;background:#3a3f8f;color:#fff;padding:12px 22px}a{color:#fff;margin-left:14px}</style><header><b>星見夜バンク</b><span>' + this.getAttribute('user') + ' さま<a href="#">ホーム</a><a href="#">振込</a><a href="#">カード</a><a href="#">お知らせ</a><a href="#">ログアウト</a></span></header>';
    }
  }
  class Statement extends HTMLElement {
    connectedCallback() {
      const r = this.attachShadow({ mode: 'open' });
      const head = '<tr><th>お取引日</th><th>お取引内容</th><th class="n">お引出し</th><th class="n">お預入れ</th><th class="n">残高</th></tr>';
      const body = DATA.map(v => '<tr><td>' + jd(v.date) + '</td><td>' + v.memo + '</td><td class="n">' + (v.out ? yen(v.out) : '') + '</td><td class="n">' + (v.in ? yen(v.in) : '') + '</td><td class="n">' + yen(v.bal) + '</td></tr>').join('');
      r.innerHTML = '<style>:host{display:block;padding:0 22px}table{width:100%;border-collapse:collapse;font-size:14px}th{background:#eef0fa;padding:8px;text-align:left}td{padding:9px 8px;border-bottom:1px solid #e2e5f5}.n{text-align:right}</style><table><thead>' + head + '</thead><tbody>' + body + '</tbody></table><p>' + this.getAttribute('count') + '件の明細があります</p>';
    }
  }
  class Foot extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<p style="text-align:center;font-size:12px;padding:16px;color:#777">よくあるご質問 ｜ 重要なお知らせ ｜ &copy; Hoshimiya Bank</p>';
    }
  }
  customElements.define('bk-topbar', Topbar);
  customElements.define('bk-statement', Statement);
  customElements.define('bk-footer', Foot);
})();
