extension Sheet {
    static let tokens = """
        :root{
          --paper:#fbfaf6;--sheet:#fffefb;--ink:#1d1c1a;--soft:#66635d;--hair:#e2ded4;
          --line:#8d897f;--wash:#f3f0e8;--bar:#d9d4c7;
          --late:#b3261e;--soon:#8a5c00;--us:#1f4e79;--done:#2a6248;
          --font:system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;
          --mono:ui-monospace,"SFMono-Regular","DejaVu Sans Mono",monospace;
        }
        @media (prefers-color-scheme:dark){:root{
          --paper:#161513;--sheet:#1e1d1b;--ink:#eceae4;--soft:#a8a49b;--hair:#35332f;
          --line:#77736a;--wash:#262421;--bar:#4a4741;
          --late:#ff8a7a;--soon:#e3b341;--us:#8ab8e6;--done:#7fc8a4;
        }}

        """

    static let document = """
        *{box-sizing:border-box}
        html{color-scheme:light dark;-webkit-text-size-adjust:100%;scroll-padding-top:72px}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.45 var(--font)}
        a{color:inherit;text-decoration-color:var(--line);text-underline-offset:3px}
        a:hover{text-decoration-color:currentColor}
        :focus-visible{outline:3px solid var(--us);outline-offset:2px;border-radius:2px}
        main:focus{outline:none}
        main{max-width:1344px;margin:0 auto;padding:28px 32px 72px}
        h1{font-size:27px;line-height:1.25;font-weight:620;margin:0 0 4px;letter-spacing:-.01em;
          text-wrap:balance;overflow-wrap:anywhere}
        h2{font-size:18px;font-weight:620;margin:36px 0 10px}
        h3{font-size:16px;font-weight:620;margin:20px 0 6px}
        .instalment{border-top:1px solid var(--hair);padding-bottom:10px}
        p{margin:0 0 12px;max-width:75ch}
        .lede{color:var(--soft);margin:0 0 20px}
        h1+p:not(.lede){margin-top:12px}
        .crumb{color:var(--soft);margin:0 0 6px;max-width:none}
        .hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;
          clip-path:inset(50%);white-space:nowrap}
        .top{display:flex;gap:24px;align-items:flex-start;justify-content:space-between}
        .empty{padding:28px 0;border-top:1px solid var(--ink)}
        .aside-note,.notice{border-left:3px solid var(--us);background:var(--wash);
          padding:10px 14px;margin:0 0 18px;max-width:none}
        .aside-note h2{margin:0 0 6px}
        .aside-note ul,.aside-note p{margin:0;padding-left:0;list-style:none}
        .demonstration{margin:0;padding:6px 32px;max-width:none;background:var(--ink);
          color:var(--paper);font-size:14px}
        abbr.prov{color:var(--soon);font-size:13px;text-decoration:underline dotted;
          text-underline-offset:3px;white-space:nowrap}
        small.prov{color:var(--soon)}
        code,kbd{font:14px var(--mono);overflow-wrap:anywhere}
        kbd{border:1px solid var(--line);border-radius:3px;padding:0 5px}
        dialog{border:1px solid var(--line);border-radius:4px;background:var(--sheet);
          color:var(--ink);padding:20px 24px;min-width:300px}
        dialog::backdrop{background:rgb(0 0 0/.4)}
        dialog h2{margin:0 0 12px}
        dialog dl{display:grid;grid-template-columns:auto 1fr;gap:6px 16px;margin:0 0 16px}
        dd{margin:0}

        """

    static let frame = """
        .skip{position:absolute;left:-999px;top:8px;background:var(--ink);color:var(--paper);
          padding:10px 16px;z-index:9}
        .skip:focus{left:16px}
        .bar{display:flex;gap:8px 24px;align-items:baseline;padding:12px 32px;
          border-bottom:1px solid var(--hair);background:var(--sheet)}
        .brand{font-weight:650;text-decoration:none;white-space:nowrap}
        .bar nav.wide{display:flex;gap:4px 14px;flex-wrap:wrap}
        .bar nav a{color:var(--soft);text-decoration:none;padding:3px 0}
        .bar nav a:hover{color:var(--ink)}
        .bar nav a[aria-current]{color:var(--ink);border-bottom:2px solid var(--ink)}
        .who{margin-left:auto;color:var(--soft);font-size:14px;display:flex;gap:4px 16px;
          align-items:baseline;flex-wrap:wrap;justify-content:flex-end}
        .who form{margin:0}
        .who a[hreflang]{padding:4px 0}
        .who a[aria-current]{color:var(--ink);text-decoration:none;font-weight:560}
        button.plain{font:inherit;font-weight:400;background:none;border:0;padding:4px 0;
          color:inherit;text-decoration:underline;text-decoration-color:var(--line);
          text-underline-offset:3px;cursor:pointer}
        button.plain:hover{color:var(--ink);text-decoration-color:currentColor}
        .places{position:relative}
        .places .panel{width:max-content;max-width:320px;max-height:60vh;overflow-y:auto}
        .places .panel form{padding:4px 0}
        .places>summary::before{content:"▾ "}
        .menu{display:none}
        @media (min-width:1280px){
          .bar nav.wide{flex:none;flex-wrap:nowrap;white-space:nowrap}
          .who{flex-wrap:nowrap;white-space:nowrap;min-width:0}
          .who .name{overflow:hidden;text-overflow:ellipsis;min-width:0}
          .who form{flex:none}
          .places>summary{max-width:12em;overflow:hidden;text-overflow:ellipsis}
        }

        """
}
