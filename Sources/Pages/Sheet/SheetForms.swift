extension Sheet {
    static let forms = """
        button,.btn{font:inherit;font-weight:560;padding:9px 16px;border:1px solid var(--ink);
          border-radius:4px;background:var(--ink);color:var(--paper);cursor:pointer;
          text-decoration:none;display:inline-block;line-height:1.35;text-align:center}
        button:hover,.btn:hover{opacity:.88}
        button.quiet,.btn.quiet{background:var(--sheet);color:var(--ink);
          border-color:var(--line);font-weight:500;white-space:nowrap}
        button.quiet:hover,.btn.quiet:hover{border-color:var(--ink);opacity:1}
        form{margin:0 0 18px}
        form.one{display:inline-block;margin:0 8px 8px 0}
        .act form.one{margin:0}
        .act{display:flex;gap:10px 14px;flex-wrap:wrap;align-items:center;margin:16px 0}
        .field{margin:0 0 16px;max-width:560px;min-width:0}
        .field label,legend{font-weight:560;display:block;padding:0}
        .field label small{display:inline;font-weight:400;color:var(--soft);font-size:14px}
        .hint{color:var(--soft);font-size:14px;margin:2px 0 4px}
        input:not([type=radio],[type=checkbox],[type=hidden]),select,textarea{font:inherit;
          width:100%;padding:8px 10px;border:1px solid var(--line);border-radius:4px;
          background:var(--sheet);color:inherit;margin-top:4px;min-height:42px}
        textarea{resize:vertical}
        input.number,input.day{max-width:190px;font-variant-numeric:tabular-nums}
        input.number{text-align:right}
        input[type=file]{padding:8px}
        .wrong{border-left:4px solid var(--late);padding-left:12px}
        .error{color:var(--late);font-weight:560;margin:2px 0 4px}
        .summary{border:3px solid var(--late);padding:14px 18px;margin:0 0 24px;max-width:760px}
        .summary h2{margin:0 0 8px}
        .summary ul{margin:0;padding-left:20px}
        fieldset{border:0;margin:0 0 16px;padding:0;min-width:0}
        fieldset.group{border-top:2px solid var(--ink);padding-top:10px;margin-top:28px}
        fieldset.group>legend{font-size:18px;font-weight:620;float:left;width:100%;
          margin:0 0 12px}
        fieldset.group>legend+*{clear:both}
        .pick{display:flex;gap:10px;align-items:baseline;font-weight:400;padding:4px 0}
        .field label.pick{display:flex;font-weight:400}
        .pick input{width:18px;height:18px;flex:none;margin:0;align-self:flex-start;
          margin-top:3px;accent-color:var(--ink)}
        td .pick input{margin-top:0}
        .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(230px,1fr));gap:0 18px;
          align-items:end}
        .pair.start{align-items:start}
        .pair.tight{grid-template-columns:repeat(auto-fit,minmax(140px,1fr))}
        aside .pair,.panel .pair{grid-template-columns:repeat(auto-fit,minmax(150px,1fr))}
        .pair .field{max-width:none}
        aside .pair.text{grid-template-columns:minmax(0,1fr)}
        .step{display:grid;grid-template-columns:minmax(0,1fr) 130px;gap:0 12px;
          align-items:end;max-width:560px}
        .step .field{margin-bottom:10px}
        .tools{display:flex;gap:8px;flex-wrap:wrap;margin:8px 0 0}
        details.more{margin:4px 0}
        details.more>summary{cursor:pointer;color:var(--soft)}
        .lines{display:grid;gap:0}
        .lines .row{display:grid;grid-template-columns:minmax(0,1fr) 130px 100px 140px;gap:0 12px;
          align-items:end}
        .lines .row .field{margin-bottom:10px}
        .lines .row .more{grid-column:1/-1;margin:0 0 12px}
        .lines .row .more>summary{cursor:pointer;color:var(--soft);font-size:14px}
        .lines input.number{max-width:none}
        details.fold{border-top:1px solid var(--hair);margin:0}
        details.fold:last-of-type{border-bottom:1px solid var(--hair);margin-bottom:24px}
        details.fold>summary{padding:10px 0;cursor:pointer;font-weight:560}
        details.fold>summary:hover{background:var(--wash)}
        .folded{padding:6px 0 18px}
        .folded>form.form{max-width:800px}
        .proposed{border-left:3px solid var(--late);padding:2px 0 2px 18px;margin:0 0 24px}
        .proposed h3{margin-top:0}
        .hold{border-left-color:var(--late)}
        li.look{color:var(--soon)}
        .under{display:block;color:var(--soft);font-size:13px}
        pre{font:inherit;margin:0 0 14px;white-space:pre-wrap}
        .narrow-page{max-width:460px;margin:4vh auto 0}
        .form-page{max-width:820px}
        dl.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));
          gap:12px 24px;margin:0 0 20px}
        dl.whole{grid-template-columns:1fr}
        h1,dl.facts dd{word-break:keep-all;overflow-wrap:anywhere}
        dl.facts dt{color:var(--soft);font-size:14px}
        .link{display:block;padding:12px 14px;background:var(--wash);border:1px dashed var(--line);
          user-select:all;margin:6px 0}
        progress{width:100%;max-width:560px;height:12px;accent-color:var(--ink);display:block;
          margin:0 0 12px}

        """
}
