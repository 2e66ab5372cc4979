import GasModel

/// The key findings of a shock note: each has a rule that says when it has nothing to say.
enum ShockFindings {
    static func list(_ input: ShockNoteInput) -> [RichText] {
        [
            short(input), total(input), others(input), replaced(input), prices(input), binding(input), stores(input),
            input.network.withoutMarketSentence,
        ].compactMap { $0 }.prefix(6).map { $0 }
    }

    static func short(_ input: ShockNoteInput) -> RichText {
        let short = input.region.short
        guard let first = short.first else {
            return """
                \(strong: "No market of the region would go short of gas:") what is lost can be replaced with the pipes and stores that \
                exist, as far as other gas is bought.
                """ + unsoftened(input)
        }
        let names = short.map { zone -> RichText in
            "\(input.network.printedName(zone)) (\(percent(zone, input)))"
        }
        let start: RichText = input.region.firstShortage.flatMap(input.when).map { ", first \($0)" } ?? .empty
        if short.count == 1 {
            return """
                \(strong: RichText(input.network.printedName(first))) alone would go short: \(percent(first, input)) of its demand would stay \
                unserved\(start).\(anyway(input))
                """
        }
        return """
            \(strong: "\(short.count) markets would go short"), in percent of their demand: \
            \(BriefContext.list(names, most: 4))\(start).\(anyway(input))
            """
    }

    /// The other number that a reader knows: U. Silent where price and stores have nothing to soften.
    private static func unsoftened(_ input: ShockNoteInput) -> RichText {
        let zones = input.network.studiedMarkets.filter { ShockTables.isSoftened(input.impact($0)) }
        guard
            let worst = zones.max(by: {
                let one = input.impact($0).lastingPercent ?? 0, other = input.impact($1).lastingPercent ?? 0
                return one == other ? $0 > $1 : one < other
            }), let share = input.impact(worst).lastingPercent
        else { return .empty }
        return """
             If demand were fixed and stores had to end the year as they began, as the score U asks, up to \(Quantity.percent(share)) of demand \
            (\(input.network.printedName(worst))) would stay unserved: stores and the price cover it here.
            """
    }

    /// What lacks gas without any shock. Silent where nobody does.
    private static func anyway(_ input: ShockNoteInput) -> RichText {
        let zones = input.network.studiedMarkets.filter {
            (input.impact($0).unservedBeforePercent ?? 0) >= BriefContext.visible
        }
        guard !zones.isEmpty else { return .empty }
        let names = zones.map { zone -> RichText in
            "\(input.network.printedName(zone)) (\(Quantity.percent(input.impact(zone).unservedBeforePercent ?? 0)))"
        }
        return " Short without the shock, too: \(BriefContext.list(names))."
    }

    private static func percent(_ zone: Int, _ input: ShockNoteInput) -> Quantity {
        .percent(input.range?.unservedPercent[zone] ?? Interval(input.impact(zone).unservedPercent ?? 0))
    }

    /// Silent where one market says it all.
    static func total(_ input: ShockNoteInput) -> RichText? {
        guard input.region.short.count > 1 else { return nil }
        return """
            Together the region would lack \(input.energy.quantity(input.region.unserved)), \
            \(Quantity.percent(input.region.percent)) of its demand \(input.runWords).
            """
    }

    /// Silent unless exactly one market is short and nobody else lacks anything.
    static func others(_ input: ShockNoteInput) -> RichText? {
        guard input.region.short.count == 1 else { return nil }
        let rest = input.network.studiedMarkets.filter { !input.region.short.contains($0) }
        guard rest.allSatisfy({ input.impact($0).unserved == 0 }) else { return nil }
        return "The other \(rest.count) markets of the region would be served in full."
    }

    static func replaced(_ input: ShockNoteInput) -> RichText? {
        guard let loss = BriefFindings.largestLoss(input.outcome) else { return nil }
        let gains = BriefFindings.replacing(input.outcome).prefix(3).map { gain -> RichText in
            "\(BriefFindings.name(gain)) (\(input.energy.quantity(gain.change, grade: .c)))"
        }
        guard !gains.isEmpty else { return nil }
        return """
            All modelled markets together would get \(input.energy.quantity(-loss.change)) less from \(BriefFindings.supplierName(loss, input.outcome)). More would come from \
            \(BriefContext.list(Array(gains)))\(givenUp(input)).
            """
    }

    /// Demand that the price drives away: the other half of what makes up for a loss. Silent where it would print as nothing.
    private static func givenUp(_ input: ShockNoteInput) -> RichText {
        let change = BriefFindings.forgone(input.outcome)
        guard input.energy.value(change) >= 0.05 else { return .empty }
        return "; \(input.energy.quantity(change, grade: .c)) of demand would be given up because gas is dearer"
    }

    /// The market that is served and whose price rises most; at least half a euro.
    static func dearest(_ input: ShockNoteInput) -> (zone: Int, change: Double)? {
        let rises = input.network.studiedMarkets.compactMap { zone -> (zone: Int, change: Double)? in
            let impact = input.impact(zone)
            guard impact.unserved == 0, let before = impact.priceBefore, let under = impact.priceUnder else { return nil }
            return (zone, under - before)
        }
        return rises.filter { $0.change >= 0.5 }.max { $0.change == $1.change ? $0.zone > $1.zone : $0.change < $1.change }
    }

    static func prices(_ input: ShockNoteInput) -> RichText? {
        guard input.isYear else { return nil }
        if dearest(input) == nil, input.region.short.isEmpty {
            return "No price of one more MWh in the region would rise by half a euro or more."
        }
        guard let rise = dearest(input), let before = input.impact(rise.zone).priceBefore,
            let under = input.impact(rise.zone).priceUnder
        else { return nil }
        let bill: RichText =
            input.impact(rise.zone).billChange.map { change in
                "; at that price its consumers would pay \(Quantity(change, "million EUR", grade: .c)) more"
            } ?? .empty
        return """
            Among markets that are served in full the price would rise most in \(input.network.printedName(rise.zone)): one more MWh would cost \
            \(Quantity(input.impact(rise.zone).priceUnderRange ?? Interval(under), "EUR", grade: .c)) instead of \
            \(Quantity(before, "EUR", grade: .c))\(bill).
            """
    }

    static func binding(_ input: ShockNoteInput) -> RichText? {
        guard let first = FlowsChapter.bindingMore(input).first else { return nil }
        return """
            What the shock makes scarcest: \(first.name). One more MWh through it would save \
            \(Quantity(first.value, "EUR", grade: .c))\(first.valueBefore > 0 ? " instead of " : "")\
            \(first.valueBefore > 0 ? RichText([.quantity(Quantity(first.valueBefore, "EUR", grade: .c))]) : .empty).
            """
    }

    /// Whether the run only put the loss off.
    static func stores(_ input: ShockNoteInput) -> RichText? {
        guard input.outcome.storageDeficit > 100 else { return nil }
        return """
            Stores would end \(input.energy.quantity(input.outcome.storageDeficit)) below where the undisturbed run leaves them: \
            that part of the loss is put off to the next season, not made good.
            """
    }
}
