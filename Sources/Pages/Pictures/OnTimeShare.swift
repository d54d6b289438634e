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
        let share = Double(min(row.linesLate, all)) / Double(all) * width
        let late = row.linesLate > 0 ? max(3, share) : 0
        let onTime = "\(Figures.number(all - row.linesLate)) \(words.onTimeLines)"
        let tardy = "\(Figures.number(row.linesLate)) \(words.lateLines)"
        return """
            <figure class="share"><svg viewBox="0 0 \(width) 28" preserveAspectRatio="none" \
            role="img" aria-labelledby="share-title"><title id="share-title">\(words.picture)\
            </title><rect class="good" x="0" y="0" width="\(max(0, width - late - 2))" \
            height="28"/><rect class="bad" x="\(width - late)" y="0" width="\(late)" \
            height="28"/></svg><figcaption><span>\(onTime)</span><span>\(tardy)</span></figcaption>\
            </figure>
            """
    }
}
