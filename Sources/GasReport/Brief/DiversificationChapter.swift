import GasModel

extension BriefInput {
    /// The most diversified mix of the zone, and the way there.
    public struct Diversification: Sendable, Equatable {
        public var best: BestMix
        public var frontier: DiversificationFrontier
        /// Of the supplier that the brief is about.
        public var smallest: SmallestShareResult

        public init(best: BestMix, frontier: DiversificationFrontier, smallest: SmallestShareResult) {
            self.best = best
            self.frontier = frontier
            self.smallest = smallest
        }
    }
}

/// How far the supply could be spread with the pipes that exist, by what mix, and what each step costs.
enum DiversificationChapter {
    static func chapter(_ context: BriefContext) -> Chapter? {
        guard let answer = context.input.diversification else { return nil }
        let best = answer.best
        // A single origin with a single way in: there is nothing to spread.
        guard points(best.score) != "0" else { return Chapter("How far the supply could be spread", [.lead(lead(context, best))]) }
        var right: [Block] = [.table(compact(DiversificationTables.corridors(best, in: context.network)))]
        if !best.mix.limits.isEmpty { right.append(.table(compact(DiversificationTables.limits(best, most: 4)))) }
        var blocks: [Block] = [.lead(lead(context, best))]
        // How little of a supplier is enough is no question where none of its gas is bought.
        if (context.dependence?.today?.high ?? 100) >= BriefContext.visible {
            blocks.append(.paragraph(smallest(context, answer.smallest)))
        }
        blocks.append(
            .beside(left: [.table(compact(DiversificationTables.origins(best, in: context.network)))], right: right, share: 0.5))
        if let first = answer.frontier.points.first, let last = answer.frontier.points.last, answer.frontier.points.count > 2 {
            blocks.append(.figure(figure(context, answer.frontier, from: first, to: last)))
        }
        return Chapter("How far the supply could be spread", blocks)
    }

    private static func lead(_ context: BriefContext, _ best: BestMix) -> RichText {
        let reach = points(best.score)
        guard let today = best.today, let efficiency = best.efficiency else {
            return "The pipes would let \(context.zoneName) spread its supply to \(reach) of 100 points (DIV*)."
        }
        if efficiency.central > 100 {
            return """
                The pipes would let \(context.zoneName) spread its supply to \(reach) of 100 points (DIV*); the reported mix has \
                \(points(today.central)), which the modelled year does not offer: volumes have changed since the report.
                """
        }
        return """
            The pipes would let \(context.zoneName) spread its supply to \(reach) of 100 points (DIV*); the reported mix has \(points(today.central)).
            """
    }

    private static func smallest(_ context: BriefContext, _ result: SmallestShareResult) -> RichText {
        let share = Quantity.percentText(result.share.central)
        // Less than a cent is the noise of the optimum.
        let cost = abs(result.costPerMWh) < 0.01 ? 0 : result.costPerMWh
        return """
            With nobody losing gas by it, \(share)\u{A0}% of gas from \(context.supplierName) would be enough over a year if the supplier \
            went on serving others; the whole model would pay \(Quantity(cost, "EUR", grade: .c)) per MWh that \
            \(context.zoneName) consumes. Gas of different owners may be swapped where its ways meet, and contracts that would have to end \
            are not counted.
            """
    }

    private static func figure(
        _ context: BriefContext, _ frontier: DiversificationFrontier, from first: DiversificationFrontier.Point,
        to last: DiversificationFrontier.Point
    ) -> Figure {
        let chart = FrontierChart(
            points: frontier.points.map { point in
                FrontierChart.Mark(
                    cost: point.costPerMWh, value: point.score,
                    name: point == first ? say("cheapest") : point == last ? say("most diversified") : "")
            }, today: nil, costUnit: say("EUR/MWh of consumption"), valueUnit: say("points of DIV"))
        return Figure(
            id: "frontier",
            title: say("From \(points(first.score)) to \(points(last.score)) points: \(Quantity(last.cost, "million EUR", grade: .c)) a year"),
            drawing: chart.drawing(id: "frontier", style: context.style),
            caption: """
                Best supply mixes of a gas year with no extra shortage for anyone, from the cheapest to the most diversified. Cost: supply \
                and transport of the whole model beyond the cheapest, per MWh that \(context.zoneName) consumes; many tariffs are assumed.
                """,
            data: DiversificationTables.frontier(frontier, in: context.network))
    }

    private static func points(_ score: Double) -> String { NumberText.fixed(score, 0) }

    private static func compact(_ table: Table) -> Table {
        var table = table
        table.isCompact = true
        return table
    }
}
