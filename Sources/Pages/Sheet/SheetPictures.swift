extension Sheet {
    static let pictures = """
        figure{margin:0}
        .preview{display:block;max-width:140px;max-height:105px;margin:0 0 6px;border-radius:3px}
        svg{display:block;width:100%;height:auto}
        svg.narrow{display:none}
        svg.qr{width:232px}
        svg text{font:13px var(--font);fill:var(--ink)}
        svg .soft{fill:var(--soft)}
        svg .wash{fill:var(--wash)}
        svg rect.plan{fill:var(--bar)}
        svg rect.soon{fill:none;stroke:var(--soon);stroke-width:1.4}
        svg rect.late{fill:var(--late)}
        figure.time{margin:0 0 16px}
        .time .off{fill:var(--wash)}
        .time .shut{fill:var(--bar);opacity:.55}
        .time .first{stroke:var(--ink);stroke-width:1}
        .time .promise{fill:var(--sheet);stroke:var(--ink);stroke-width:1.3}
        .time .was{fill:none;stroke:var(--soft)}
        .time .done{fill:var(--done)}
        .time .tick{stroke:var(--soft);stroke-width:2.5}
        .time .tick.late{stroke:var(--late)}
        .time .tick.soon{stroke:var(--soon)}
        .time .reach{fill:var(--soft);opacity:.28}
        .time .reach.late{fill:var(--late)}
        .time .reach.soon{fill:var(--soon)}
        .time .half{stroke:var(--ink);stroke-width:1.5}
        .time .now{stroke:var(--ink);stroke-width:1}
        .time .flag{stroke:var(--late);stroke-dasharray:2 3}
        .time .flagged{fill:var(--late)}
        .legend{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:13px;color:var(--soft);
          margin:4px 0 0;padding:0;list-style:none}
        .legend li{display:flex;gap:6px;align-items:center}
        .legend svg{width:22px;height:14px;flex:none}
        .bars{display:none;list-style:none;margin:0;padding:0;font-size:14px}
        .bars li{padding:8px 0;border-bottom:1px solid var(--hair)}
        .bars .head{display:flex;justify-content:space-between;gap:12px}
        .bars svg{height:14px;margin:4px 0 0}
        .slips .own{stroke:var(--us)}
        .slips .theirs{stroke:var(--late)}
        .slips .other{stroke:var(--soft);stroke-dasharray:4 3}
        .slips line{stroke-width:3}
        .slips .rise{stroke:var(--line);stroke-width:1}
        svg.mark{border:1px solid var(--line);background:#fff;max-width:480px}
        svg.mark text{font:600 24px var(--font);fill:#111}
        svg.mark.inner text,svg.mark.side text{font-weight:400}
        svg.mark text.code{font:16px var(--mono)}
        .marks{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(300px,100%),1fr));
          gap:20px;margin:0 0 20px}
        .marks figcaption{display:flex;justify-content:space-between;gap:12px;font-size:14px;
          margin:0 0 6px;align-items:baseline}
        ul.plain>li>.s{white-space:normal}
        .sealed{display:flex;gap:16px;align-items:center;padding:12px 0;margin:0}
        .sealed p,.sealed h2{margin:0}
        .seal{display:inline-grid;place-items:center;min-width:58px;min-height:58px;flex:none;
          border:2.5px solid var(--late);color:var(--late);border-radius:5px;padding:4px;
          font:600 17px/1.1 "Noto Serif CJK SC","Songti SC",serif;text-align:center;
          transform:rotate(-3deg)}
        ul.tabs.parts{gap:0 20px;border-bottom:1px solid var(--hair);margin:0 0 20px;font-size:16px}
        ul.tabs.parts a{display:block;padding:10px 0;min-height:44px;text-decoration:none;
          color:var(--soft)}
        ul.tabs.parts a[aria-current]{color:var(--ink);border-bottom:2px solid var(--ink)}
        blockquote{margin:0 0 12px;padding:2px 0 2px 14px;border-left:3px solid var(--line)}
        blockquote p{margin:0;overflow-wrap:anywhere}
        blockquote small{color:var(--soft);display:block;font-size:13px;margin:0 0 4px}
        .share .good{fill:var(--done)}
        .share .bad{fill:var(--late)}
        .share svg{height:28px}
        .share figcaption{display:flex;justify-content:space-between;font-size:14px;
          margin:6px 0 0}

        """

    static let order = """
        .cols{display:grid;grid-template-columns:minmax(0,1fr) 350px;gap:40px;margin-top:8px}
        .cols.two{grid-template-rows:auto 1fr;gap:0 40px}
        .cols.two>aside{grid-column:2;grid-row:1/3}
        .cols.order{grid-template-rows:auto auto 1fr;gap:0 40px}
        .cols.order>div{grid-column:1;grid-row:1/3}
        .cols.order>.first{grid-column:2;grid-row:1}
        .cols.order>aside{grid-column:2;grid-row:2/4}
        .cols.order>section{grid-column:1;grid-row:3}
        .cols.order>div:not(.first)>:last-child>:last-child{margin-bottom:0}
        .cols>div>figure:first-child{margin-top:12px}
        .cols>div>h2:first-child,.cols>div>section:first-child h2{margin-top:10px}
        aside section,.first section{border-top:2px solid var(--ink);padding:10px 0 18px;
        margin:0 0 10px}
        aside h2,.first h2{margin:0 0 10px}
        .next{list-style:none;margin:0;padding:0}
        .next li{padding:7px 0;border-bottom:1px solid var(--hair)}
        .next li:last-child{border-bottom:0}
        .journal{list-style:none;padding:0;margin:0;font-size:14px}
        .journal li{display:grid;grid-template-columns:200px minmax(0,1fr);gap:12px;padding:8px 0;
          border-bottom:1px solid var(--hair);overflow-wrap:anywhere}
        .journal time{color:var(--soft);font-variant-numeric:tabular-nums}
        ul.plain{list-style:none;margin:0 0 12px;padding:0}
        ul.plain li{padding:7px 0;border-bottom:1px solid var(--hair)}
        .milestones td,.milestones th{padding-left:7px;padding-right:7px}
        .milestones tbody th{min-width:170px;font-weight:400}
        .milestones tr.off{color:var(--soft)}
        details.acts>summary{cursor:pointer;color:var(--us);list-style:none;white-space:nowrap;
          text-decoration:underline;text-underline-offset:3px}
        details.acts>summary::-webkit-details-marker{display:none}
        td.menu-cell{position:relative;text-align:right}
        .panel{position:absolute;right:0;top:100%;z-index:4;width:min(470px,86vw);text-align:left;
          background:var(--sheet);border:1px solid var(--ink);border-radius:4px;
          padding:10px 18px 6px;font-size:16px;box-shadow:0 6px 18px rgb(0 0 0/.14)}
        li details.acts .panel{position:static;width:auto;border:0;padding:8px 0 0;box-shadow:none;
          background:none}
        li form.one{margin:2px 0 6px}
        .panel form.one{margin:0 0 12px}
        li form.one button{padding:3px 10px;font-size:14px}
        .panel details.fold:first-of-type{border-top:0}
        .panel details.fold:last-of-type{border-bottom:0;margin-bottom:0}
        .tabs{display:flex;flex-wrap:wrap;gap:6px 16px;font-size:14px;margin:0 0 10px;padding:0;
          list-style:none}
        .swatch{display:inline-block;min-width:3.2em}

        """
}
