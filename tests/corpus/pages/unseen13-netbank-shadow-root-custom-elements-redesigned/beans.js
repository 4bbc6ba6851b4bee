(function(){
var f=function(n){return Math.abs(n).toLocaleString('en-US');};
customElements.define('bean-wallet',class extends HTMLElement{connectedCallback(){var j=JSON.parse(this.getAttribute('data'));var r=this.attachShadow({mode:'open'});
r.innerHTML='<style>:host{display:block;background:#d9f99d;padding:16px}</style><div>'+j.shop+'　'+j.item+'　口座番号 '+j.no+'</div><div>残高　<b>'+f(j.bal)+'円</b></div>';}});
customElements.define('bean-entry',class extends HTMLElement{connectedCallback(){var a=+this.getAttribute('yen');var r=this.attachShadow({mode:'open'});
r.innerHTML='<style>:host{display:flex;border-bottom:1px solid #ddd;padding:8px}.t{flex:1}.n{width:150px;text-align:right}.d{width:130px}</style><div class="t"><slot></slot></div><div class="d">'+this.getAttribute('on')+'</div><div class="n">'+(a<0?'▲':'')+f(a)+'</div><div class="n">'+f(+this.getAttribute('after'))+'</div>';}});
customElements.define('bean-frame',class extends HTMLElement{connectedCallback(){var r=this.attachShadow({mode:'open'});
r.innerHTML='<style>.b{background:#4d7c0f;color:#fff;padding:12px}.h{display:flex;padding:8px;background:#f7fee7;font-weight:bold}.h .t{flex:1}.h .n{width:150px;text-align:right}.h .d{width:130px}main{max-width:760px;margin:0 auto}</style><div class="b">エダマメ銀行　'+this.getAttribute('name')+'さん　<a href="#">ホーム</a> <a href="#">明細</a> <a href="#">送金</a> <a href="#">ログアウト</a></div><main><h1>明細</h1><slot name="head"></slot><p>6件のお取引　▲は出金です</p><div class="h"><div class="t">内容</div><div class="d">取引日</div><div class="n">金額（円）</div><div class="n">残高（円）</div></div><slot></slot></main><footer>よくある質問　お知らせ　© Edamame Bank</footer>';}});
})();
