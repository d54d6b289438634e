extension Sheet {
    static let narrow = """
        @media screen and (max-width:1260px){
          .cols,.cols.two,.cols.order{
            grid-template-columns:minmax(0,1fr);gap:8px;grid-template-rows:auto}
          .cols.two>aside,.cols.order>div,.cols.order>.first,.cols.order>aside,
          .cols.order>section{
            grid-column:1;grid-row:auto}
        }
        @media screen and (max-width:820px){
          main{padding:20px 16px 56px;overflow-wrap:anywhere}
          h1{font-size:23px}
          .demonstration{padding:6px 16px}
          .bar{flex-wrap:wrap;padding:8px 16px;align-items:center;gap:8px 12px}
          .bar nav.wide{display:none}
          .who .name{display:none}
          .who{flex-wrap:nowrap;min-width:0;gap:4px 12px}
          .places>summary{max-width:8.2em;overflow:hidden;text-overflow:ellipsis;padding:10px 0}
          .places .panel{position:absolute;background:var(--sheet);border:1px solid var(--ink);
            padding:10px 18px 6px}
          .menu{display:block;flex:0 0 100%}
          .menu summary{cursor:pointer;padding:11px 0;font-weight:560}
          .menu nav a{display:block;padding:11px 0;border-top:1px solid var(--hair)}
          .menu nav a[aria-current]{border-bottom:0;font-weight:620}
          button,.btn,input:not([type=radio],[type=checkbox],[type=hidden]),select{
            min-height:44px}
          button.plain{padding:10px 0}
          .who a[hreflang]{padding:14px 0}
          .pick,.field label.pick{padding:11px 0}
          .brand{padding:11px 0}
          .crumb a,.more>a:not(.btn),.act>a:not(.btn),.lede>a,td>a,td>s>a,h3>a{
            display:inline-flex;min-height:44px;align-items:center}
          .lines .row .more>summary{padding:12px 0}
          .btn.quiet{white-space:normal}
          li a,small a,td span a,dd a,p.hint a,.narrowed a{padding-top:15px;padding-bottom:15px}
          .act button{width:100%}
          .tools button{flex:1 1 40%}
          details.more>summary{padding:12px 0}
          aside .pair:not(.tight),.panel .pair{grid-template-columns:minmax(0,1fr)}
          .top{display:block}
          .top .btn{margin:0 0 16px}
          svg.wide{display:none}
          svg.narrow{display:block}
          .bars{display:block}
          .legend{display:none}
          .column,.arrange .pick{min-height:44px}
          .bulk .chosen button{margin-left:0;width:100%}
          .filters{display:block}
          .filters nav{overflow-x:auto;flex-wrap:nowrap;margin:0 -16px 10px;padding:2px 16px}
          .filters a{padding:11px 14px}
          .filters form input[type=search]{width:100%;flex:1;min-width:0}
          .filters form button{padding:6px 14px}
          details.fold>summary{padding:12px 0}
          details.acts>summary{padding:13px 0}
          .panel{position:static;width:auto;border:0;padding:0;box-shadow:none;
            background:none}
          td.menu-cell{text-align:left}
          .journal li{grid-template-columns:minmax(0,1fr);gap:2px}
          .lines .row{grid-template-columns:1fr 1fr}
          .lines .row .field:first-child{grid-column:1/-1}
        }
        @media (prefers-reduced-motion:no-preference){
          html{scroll-behavior:smooth}
        }

        """

    static let print = """
        @media print{
          :root{--paper:#fff;--sheet:#fff;--ink:#000;--soft:#444;--hair:#bbb;--wash:#f2f2f2}
          body{font-size:10pt}
          table{font-size:8.5pt}
          td small,th small,li small,dd small,.s,abbr.prov{font-size:7.5pt}
          td,th{padding:5px 6px}
          .board td:not([data-label]){min-width:0}
          .demonstration{background:none;color:#000;border-bottom:1px solid #000;padding:6px 0}
          .bar{padding:8px 0;background:none}
          .s.late{background:none;color:#000;border:1.5px solid #000;font-weight:620}
          .bar nav,.bar nav.wide,.who form,.menu,.skip,.filters,.arrange,.tick,form,.acts,
          details.fold,.more,
          .top .btn,dialog,.cols.order>aside,.places .panel{display:none}
          .places>summary{list-style:none}
          .places>summary::before{content:""}
          main{max-width:none;padding:0}
          .cols{display:block}
          thead th{position:static}
          tr,li{break-inside:avoid}
          a{text-decoration:none}
        }

        """
}
