/// Tables as cards, a row each, where their columns have no room side by side.
extension Sheet {
    /// Every table on a phone; the wide ones before that, each as soon as it would not fit.
    static let cards =
        room(upTo: 820, "table:not(.keep)") + room(upTo: 940, "table.milestones")
        + room(upTo: 1_120, "table.board")

    private static func room(upTo width: Int, _ table: String) -> String {
        """
        @media screen and (max-width:\(width)px){
          \(table) thead{display:none}
          \(table),\(table) tbody,\(table) tr,\(table) td,\(table) tbody th{display:block}
          \(table) tr{border-bottom:1px solid var(--line);padding:12px 0}
          \(table) td,\(table) tbody th{border:0;padding:2px 0;min-width:0;text-align:left;
            white-space:normal}
          \(table) td[data-label]{display:grid;grid-template-columns:8.5em minmax(0,1fr);
            column-gap:12px}
          \(table) td:empty,\(table) td:has(>div:only-child:empty){display:none}
          \(table) td[data-label]::before{content:attr(data-label);color:var(--soft)}
          \(table) td[data-label]>*{grid-column:2;justify-self:start}
          \(table) tbody tr:hover>*{background:none}
          \(table) td.menu-cell{text-align:left}
          \(table).board tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));
            gap:4px 16px}
          \(table).board td{grid-column:1/-1}
          \(table).board td[data-label]:not(:empty){grid-column:auto;display:block}
          \(table).board td[data-label]::before{display:block;font-size:13px}
          \(table).board td.no a{font-weight:620;font-size:16px}
          \(table).board td.no,\(table).board td.no+td{line-height:1.6}
          \(table).board tr{position:relative}
          \(table).board td.tick{position:absolute;right:0;top:4px;width:auto;z-index:1;
            grid-column:auto}
          \(table).board td.tick label{padding:13px}
          \(table).board td.tick~td.no{padding-right:48px}
        }

        """
    }
}
