extension Sheet {
    static let decisions = """
        .decision{border-top:2px solid var(--ink);margin:0 0 36px;padding:12px 0 0;max-width:900px}
        .decision h2{margin:0}
        .decision h2+.hint{margin-top:0}
        .asked{font-size:18px;font-weight:560;margin:10px 0 6px;max-width:75ch}
        .told{max-width:75ch}
        td.choose{text-align:right}
        td.choose button{white-space:nowrap}
        @media screen and (max-width:820px){
          .decision h2 a{display:inline-flex;min-height:44px;align-items:center}
          td.choose button{width:100%;white-space:normal}
        }

        """
}
