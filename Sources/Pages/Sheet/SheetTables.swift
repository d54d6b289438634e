extension Sheet {
    static let tables = """
        table{border-collapse:collapse;width:100%;margin:0 0 20px;font-size:14px;line-height:1.35}
        caption{text-align:left;font-weight:620;font-size:16px;padding:0 0 6px}
        th{font-weight:500;color:var(--soft);text-align:left;padding:8px 10px;vertical-align:bottom}
        thead th{border-bottom:1px solid var(--ink);white-space:nowrap;position:sticky;top:0;
          background:var(--paper);z-index:1}
        tbody th{color:var(--ink);border-bottom:1px solid var(--hair);vertical-align:top}
        td{padding:9px 10px;border-bottom:1px solid var(--hair);vertical-align:top}
        th:first-child,td:first-child{padding-left:0}
        th:last-child,td:last-child{padding-right:0}
        td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        tbody tr:hover>*{background:var(--wash)}
        tr.at>*{background:var(--wash);box-shadow:inset 0 -1px var(--ink),inset 0 1px var(--ink)}
        td.n small{white-space:normal}
        td form.one{margin:0 0 0 8px}
        td form.one button{padding:3px 10px;font-size:14px}
        td small,th small,li small,dd small{color:var(--soft);display:block;font-size:13px;
          font-weight:400}
        td time{white-space:nowrap}
        th button.sort{all:unset;cursor:pointer;color:inherit}
        th button.sort:focus-visible{outline:3px solid var(--us);outline-offset:2px}
        th a.sort{color:inherit;text-decoration:none}
        th a.sort:hover{text-decoration:underline}
        th[aria-sort=ascending] .sort::after{content:" ↑"}
        th[aria-sort=descending] .sort::after{content:" ↓"}
        .board td.tick:not([data-label]),th.tick{padding:0;width:34px;min-width:0}
        td.tick label{display:block;padding:9px 10px 9px 0;cursor:pointer}
        td.tick input{width:18px;height:18px;margin:0;accent-color:var(--ink);display:block}
        tr:has(td.tick input:checked){background:var(--wash)}
        .arrange{font-size:14px;display:flex;flex-wrap:wrap;gap:4px 24px;align-items:baseline;
          margin:0 0 6px}
        .arrange details.fold:last-of-type{border:0;margin:0;flex:0 1 auto}
        .arrange details.fold[open]:last-of-type{flex:1 0 100%;border:1px solid var(--line);
          padding:0 16px;margin:0 0 8px}
        .arrange .pair{align-items:start}
        .arrange .narrowed{margin:0}
        .column{display:flex;gap:12px;align-items:center;justify-content:space-between;
          max-width:420px;min-height:36px}
        .column button{padding:3px 10px;font-size:14px}
        label.pick[hidden]{display:none}
        .bulk{margin:24px 0 0;border-top:2px solid var(--ink);background:var(--paper)}
        .bulk .chosen{display:flex;flex-wrap:wrap;gap:6px 16px;align-items:center;padding:10px 0}
        .bulk h2{margin:0;font-size:16px}
        .bulk .chosen button{margin-left:auto}
        .bulk .chosen span{font-variant-numeric:tabular-nums}
        main:has(td.tick input:checked) .bulk{position:sticky;bottom:0;z-index:2;
          max-height:62vh;overflow-y:auto;padding:0 0 4px}
        main:has(td.tick input:checked) .bulk>.hint{display:none}
        .sorts{font-size:14px;margin:0 0 8px}
        .board td:not([data-label]){min-width:110px}
        .nobreak{white-space:nowrap}
        .said{white-space:pre-line}
        .milestones thead th{white-space:normal}
        .board td.no .row{white-space:nowrap}
        td.break{overflow-wrap:anywhere;min-width:180px}
        .more{margin:20px 0 0}
        .cols .board td:not([data-label]){min-width:0}
        .over{overflow-x:auto;margin:0 0 20px}
        .over table{margin:0}
        .over thead th{position:static}
        .scroll{overflow-x:auto}
        .scroll td{white-space:nowrap;max-width:220px;overflow:hidden;text-overflow:ellipsis}
        .filters{display:flex;gap:10px 20px;flex-wrap:wrap;margin:20px 0 12px;font-size:14px;
          align-items:center;justify-content:space-between}
        .filters nav{display:flex;gap:8px;flex-wrap:wrap}
        .filters a{padding:6px 12px;border:1px solid var(--line);border-radius:999px;
          text-decoration:none;background:var(--sheet);white-space:nowrap}
        .filters a:hover{border-color:var(--ink)}
        .filters a span{font-variant-numeric:tabular-nums}
        .filters a[aria-current]{background:var(--ink);color:var(--paper);border-color:var(--ink)}
        .filters form{display:flex;gap:8px;margin:0}
        .filters form input[type=search]{padding:6px 12px;width:250px;margin:0;min-height:0}
        .filters form button{padding:6px 12px;font-weight:400}
        .narrowed{font-size:14px;margin:0 0 8px}

        """

    static let states = """
        .s{display:inline-block;padding:1px 7px;border-radius:3px;font-size:13px;
          white-space:nowrap;line-height:1.35}
        .s.late{background:var(--late);color:var(--sheet)}
        .s.soon{border:1px solid var(--soon);color:var(--soon)}
        .s.us,.s.them{border-left:3px solid var(--us);padding-left:6px;color:var(--us);
          border-radius:0}
        .s.them{border-color:var(--soft);color:var(--soft)}
        .s.ok,.s.plan{color:var(--done);padding:1px 2px 1px 0}
        .s.ok::before{content:"✓ "}
        .s.plan{color:var(--soft)}
        .s.plan::before{content:"– "}
        .s.dk{border:1px dashed var(--line);color:var(--soft)}
        .s.na{color:var(--soft);padding-left:0}

        """
}
