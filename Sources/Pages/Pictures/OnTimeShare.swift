import FollowUp
import Words

/// A supplier's lines handed over, on time and late, as one bar.
struct OnTimeShare {
    let row: SupplierRow
    let words: any SupplierWords

    var markup: HTML {
        let all = row.linesHandedOver
        guard all > 0 else { return "" }
        let width = 860.0
        let late = Double(min(row.linesLate, all)) / Double(all) * width
        let good = width - late
        let onTime = "\(Figures.number(all - row.linesLate)) \(words.onTimeLines)"
        let tardy = "\(Figures.number(row.linesLate)) \(words.lateLines)"
        let lateText: HTML? =
            row.linesLate > 0
            ? """
            <text x="\(width)" y="58" text-anchor="end">\(tardy)</text>\
            <rect class="bad" x="\(good + 1)" y="8" width="\(max(2, late - 1))" height="28"/>
            """ : nil
        return """
            <figure class="share"><svg viewBox="0 0 \(width) 66" role="img" \
            aria-labelledby="share-title"><title id="share-title">\(words.picture): \(onTime), \
            \(tardy)</title><rect class="good" x="0" y="8" width="\(good)" height="28"/>\
            <text x="0" y="58">\(onTime)</text>\(lateText)</svg></figure>
            """
    }
}
