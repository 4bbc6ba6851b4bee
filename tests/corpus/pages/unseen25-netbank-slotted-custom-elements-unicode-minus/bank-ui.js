(function(){
'use strict';
var css='.r{display:grid;grid-template-columns:100px 1fr 130px 130px;padding:12px 16px;border-bottom:1px solid #eee0f5;background:#fff;font-size:14px}.n{text-align:right}.h{background:#f0dff7;font-size:12px}';
customElements.define('bank-entry',class extends HTMLElement{
  constructor(){super();this.attachShadow({mode:'open'}).innerHTML='<style>'+css+'::slotted([data-k=d]){color:#00796b}</style><div class="r" role="row"><div role="cell"><slot name="date"></slot></div><div role="cell"><slot name="title"></slot></div><div role="cell" class="n"><slot name="amount"></slot></div><div role="cell" class="n"><slot name="balance"></slot></div></div>';}
});
customElements.define('bank-ledger',class extends HTMLElement{
  connectedCallback(){
    if(this.shadowRoot){return;}
    var g=this.getAttribute.bind(this);
    this.attachShadow({mode:'open'}).innerHTML='<style>'+css+'</style><div role="table" aria-label="明細"><div class="r h" role="row"><div role="columnheader">'+g('heading-date')+'</div><div role="columnheader">'+g('heading-title')+'</div><div role="columnheader" class="n">'+g('heading-amount')+'</div><div role="columnheader" class="n">'+g('heading-balance')+'</div></div><slot></slot></div>';
  }
});
})();
