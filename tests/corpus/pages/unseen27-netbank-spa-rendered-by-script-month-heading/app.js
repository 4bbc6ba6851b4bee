(function () {
  var boot = JSON.parse(document.getElementById('boot').textContent);
  var list = [{"id": "t6", "bookedOn": "2026-07-30", "label": "カード引落 ツキノワカード", "signed": -12800, "after": 181450}, {"id": "t5", "bookedOn": "2026-07-28", "label": "家賃 サカエコーポ", "signed": -45000, "after": 194250}, {"id": "t4", "bookedOn": "2026-07-27", "label": "給与 カ)ツキノワ", "signed": 180000, "after": 239250}, {"id": "t3", "bookedOn": "2026-07-24", "label": "コンビニ スマイル", "signed": -620, "after": 59250}, {"id": "t2", "bookedOn": "2026-07-24", "label": "ラーメン ホシノ", "signed": -3450, "after": 59870}, {"id": "t1", "bookedOn": "2026-07-22", "label": "ムゲンミュージック", "signed": -1980, "after": 63320}, {"id": "t0", "bookedOn": "2026-07-21", "label": "チャージ元口座から", "signed": 50000, "after": 65300}];
  function el(tag, cls, text) { var e = document.createElement(tag); if (cls) e.className = cls; if (text !== undefined) e.textContent = text; return e; }
  function yen(n) { return '\u00a5' + Math.abs(n).toLocaleString('ja-JP'); }
  function render() {
    var root = document.getElementById('root');
    root.textContent = '';
    var shell = el('div', 'shell');
    var bar = el('div', 'bar');
    bar.appendChild(el('strong', '', 'ツキノワ銀行'));
    bar.appendChild(el('span', '', boot.user + ' さん'));
    shell.appendChild(bar);
    var hero = el('section', 'hero');
    hero.appendChild(el('div', '', boot.account.branch + ' ' + boot.account.kind + ' ' + boot.account.no));
    hero.appendChild(el('div', 'big', yen(list[0].after)));
    hero.appendChild(el('div', '', '2026/07/31 08:20 更新'));
    shell.appendChild(hero);
    shell.appendChild(el('h1', 'bar', '入出金明細'));
    shell.appendChild(el('h2', 'month', '2026年7月'));
    var ul = el('div', 'lines');
    ul.setAttribute('role', 'list');
    list.forEach(function (t) {
      var p = t.bookedOn.split('-');
      var li = el('div', 'line');
      li.setAttribute('role', 'listitem');
      li.appendChild(el('span', 'd', Number(p[1]) + '/' + Number(p[2])));
      li.appendChild(el('span', 'l', t.label));
      var v = el('span', 'v');
      v.appendChild(el('span', t.signed > 0 ? 'plus' : '', (t.signed > 0 ? '+' : '-') + yen(t.signed)));
      v.appendChild(el('small', '', '残高 ' + yen(t.after)));
      li.appendChild(v);
      ul.appendChild(li);
    });
    shell.appendChild(ul);
    shell.appendChild(el('p', 'foot', '7月の明細は以上です。過去の明細は「月を選ぶ」からご覧ください。'));
    shell.appendChild(el('p', 'foot', '友だち紹介で1,000円プレゼント 8月31日まで'));
    var tabs = el('nav', 'tabs');
    ['ホーム', '明細', '送金', 'カード', 'その他'].forEach(function (x) { var a = el('a', '', x); a.href = '#'; tabs.appendChild(a); });
    shell.appendChild(tabs);
    root.appendChild(shell);
  }
  setTimeout(render, 120);
})();
