import FollowUp
import Words

extension OrderView {
    /// The goods, lot by lot: what was found, who released them, whether they went.
    var goodsSection: HTML {
        guard let payments else { return "" }
        let goods = payments.goods
        let asks = payments.plan != nil || answer.request != nil
        guard asks || !goods.inspections.isEmpty || !goods.loadings.isEmpty else { return "" }
        let told = words.goods
        return """
            <section><h2 id="goods">\(told.title)</h2><p class="lede">\(told.lede)</p>\
            \(HTML.each(shownLots) { lot($0.number, goods) })</section>
            """
    }

    private func lot(_ number: Int, _ goods: Goods) -> HTML {
        let told = words.goods
        let release = goods.release(of: number)
        let sentence =
            release.map {
                told.released(
                    number, ground: words.payments.word($0.release.ground),
                    by: words.terms.text($0.by), on: day($0.at))
            } ?? told.notReleased(number)
        let issues: HTML? = release?.release.issues.map {
            "<small>“\(words.terms.text($0))”</small>"
        }
        return """
            <div class="instalment"><h3>\(sentence)</h3>\(issues)\
            <ul class="plain">\(found(number, goods))\(went(number, goods))</ul>\
            \(release == nil ? releaseGoods(number) : withdrawGoods(number, goods))\
            \(shippedForm(number, goods))</div>
            """
    }

    private func day(_ instant: Instant) -> String {
        words.dates.day(instant.day(offsetMinutes: frame.offsetMinutes))
    }

    private func found(_ number: Int, _ goods: Goods) -> HTML {
        let told = words.goods
        let own = goods.inspections.filter { $0.inspection.result.lot.lot == number }
        guard !own.isEmpty else { return "<li>\(told.notInspected)</li>" }
        return HTML.each(own) { held in
            let result = held.inspection.result
            let sentence = told.found(
                kind: words.terms.visitKind(held.inspection.kind), on: words.dates.day(result.on),
                verdict: words.payments.word(result.verdict), by: words.terms.text(held.by))
            let defects = told.defects(
                critical: result.critical, major: result.major, minor: result.minor)
            let visit = "/visits/\(held.inspection.visit.description)"
            return "<li><a href=\"\(visit)\">\(sentence)</a><small>\(defects)</small></li>"
        }
    }

    private func went(_ number: Int, _ goods: Goods) -> HTML {
        let told = words.goods
        let loadings = goods.loadings.filter { $0.lot == number }.map {
            told.loaded(number, on: words.dates.day($0.on), unreleased: $0.unreleased)
        }
        let handovers = goods.handovers.filter { $0.lot == number }.map {
            told.handedOver(number, on: words.dates.day($0.on))
        }
        return HTML.each(loadings + handovers) { "<li>\($0)</li>" }
    }

    private func releaseGoods(_ number: Int) -> HTML? {
        guard answer.closure?.cancelled != true, frame.may(.releaseGoods) else { return nil }
        let told = words.goods
        let form = form("/lots/\(number)/goods-release", "lots-\(number)-goods-release")
        return Parts.fold(
            told.releaseTitle, open: form.isRefused,
            form.markup(
                form.choice("ground", told.ground, form.choices.grounds)
                    + form.area("issues", told.issues, hint: told.issuesHint, optional: true),
                button: told.releaseButton))
    }

    private func withdrawGoods(_ number: Int, _ goods: Goods) -> HTML? {
        let isLoaded = goods.loadings.contains { $0.lot == number }
        guard !isLoaded, frame.may(.approve) else { return nil }
        return reasonFold(
            "/lots/\(number)/goods-release/withdrawal", words.goods.withdrawTitle,
            words.goods.withdrawButton)
    }

    private func shippedForm(_ number: Int, _ goods: Goods) -> HTML? {
        guard frame.may(.order), let lot = answer.lots.first(where: { $0.number == number }),
            goods.loadings.contains(where: { $0.lot == number })
        else { return nil }
        let told = words.goods
        let form = form("/lots/\(number)/shipped", "lots-\(number)-shipped")
        let known = goods.shipped.first { $0.lot == number }?.shares ?? []
        let fields = HTML.each(lot.shares) { share in
            let went = known.first { $0.line == share.line } ?? share
            return form.input(
                "shipped.\(share.line)", words.terms.line(share.line), .decimal,
                value: went.quantity.description)
        }
        return Parts.fold(
            told.shippedTitle, open: form.isRefused,
            form.markup(
                "<p class=\"hint\">\(told.shippedHint)</p><div class=\"pair\">\(fields)</div>",
                button: told.shippedButton))
    }
}
