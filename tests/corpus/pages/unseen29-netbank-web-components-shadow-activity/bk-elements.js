(function(){
var DATA=[['2026/03/02','利息',88,645458],
['2026/03/02','口座振替　ミンナノジム',-3500,645370],
['2026/02/27','ATM',-25000,648870],
['2026/02/25','Visaデビット　アマノテレコム',-6930,673870],
['2026/02/24','振込　ニイヌマ　ユカ',-80000,680800],
['2026/02/20','給与　カ）アマノガワセツビ',242600,760800]];
function yen(n){return Math.abs(n).toString().replace(/\B(?=(\d{3})+(?!\d))/g,',');}
customElements.define('bk-header',class extends HTMLElement{connectedCallback(){var s=this.attachShadow({mode:'open'});s.innerHTML='<style>div{display:flex;justify-content:space-between;background:#1c1c3c;color:#fff;padding:14px 24px}a{color:#fff;margin-left:16px}</style><div><b>'+this.getAttribute('brand')+'</b><span>'+this.getAttribute('user')+' さま<a href="#">お知らせ</a><a href="#">ログアウト</a></span></div>';}});
customElements.define('bk-account',class extends HTMLElement{connectedCallback(){var s=this.attachShadow({mode:'open'});s.innerHTML='<style>section{background:#fff;border-radius:12px;padding:16px;margin-bottom:12px}big{font-size:24px}</style><section><p>'+this.getAttribute('branch')+'　'+this.getAttribute('type')+'　'+this.getAttribute('no')+'</p><p>残高 <big>'+yen(+this.getAttribute('bal'))+'</big>円</p></section>';}});
customElements.define('bk-activity',class extends HTMLElement{connectedCallback(){var s=this.attachShadow({mode:'open'});var h='<style>table{width:100%;border-collapse:collapse;background:#fff}th,td{padding:9px;border-bottom:1px solid #e5e5f0;text-align:left}.r{text-align:right}</style><table><thead><tr><th>取引日</th><th>お取引内容</th><th class="r">出金</th><th class="r">入金</th><th class="r">残高</th></tr></thead><tbody>';
DATA.forEach(function(x){h+='<tr><td>'+x[0]+'</td><td>'+x[1]+'</td><td class="r">'+(x[2]<0?yen(x[2])+'円':'')+'</td><td class="r">'+(x[2]>0?yen(x[2])+'円':'')+'</td><td class="r">'+yen(x[3])+'円</td></tr>';});
s.innerHTML=h+'</tbody></table>';}});
})();
