import NetworkFlow

/// Labelled problems that are degenerate on purpose: stores over a few periods, identical parallel arcs, costs of zero and equal costs for
/// all labels, closed arcs, labels that a single arc admits, shortages, prices of shortage up to 1e8, capacities over six orders of magnitude.
enum DegenerateCases {
    typealias LArc = LabelledProblem.Arc

    /// What makes a family of problems; each is drawn with the seed.
    private struct Style {
        let labels: Int, zones: Int, steps: Int
        /// Price of a shortage; how many orders of magnitude capacities span; whether labels have a curvature of their own.
        let voll: Double, orders: Int
        let curvatures: [Double], labelCurvatures: [Double]
        let costs: [Double], labelCosts: [Double]

        init(_ dice: inout Dice, labels: Int?) {
            self.labels = labels ?? 2 + dice.below(7)
            zones = 1 + dice.below(5)
            steps = 1 + dice.below(4)
            voll = dice.pick([50, 3e3, 3e3, 1e6, 1e8])
            orders = dice.below(7)
            curvatures = [[0], [0, 1e-6, 0.1], [1e-6]][dice.below(3)]
            labelCurvatures = [[0], [0], [0, 1e-6, 0.1], [1e-6]][dice.below(4)]
            costs = [[0], [1], [0, 1, 1, 2], [0.001, 7, 20]][dice.below(4)]
            labelCosts = [[0], [0], [0, 1], [0, 0.5, 5]][dice.below(4)]
        }

        func size(_ dice: inout Dice) -> Double {
            var size = dice.pick([1, 1, 2, 5])
            for _ in 0..<dice.below(orders + 1) { size *= 10 }
            return size * 1e-3
        }
    }

    static func make(_ dice: inout Dice, labels: Int? = nil) -> LabelledProblem {
        let style = Style(&dice, labels: labels)
        let labels = style.labels
        var problem = LabelledProblem(labelCount: labels, balances: [], arcs: [])
        func node(_ balance: LabelledProblem.Balance) -> Int {
            problem.balances.append(balance)
            return problem.balances.count - 1
        }
        func arc(_ tail: Int, _ head: Int, _ capacity: Double, _ dice: inout Dice, gain: Double = 1, labels open: LabelSet = .all) {
            let one = LArc(
                from: tail, to: head, capacity: dice.below(8) == 0 ? 0 : capacity, cost: dice.pick(style.costs),
                labelCosts: dice.below(2) == 0 ? [] : (0..<labels).map { _ in dice.pick(style.labelCosts) },
                curvature: dice.pick(style.curvatures), labelCurvature: dice.pick(style.labelCurvatures), gain: gain, labels: open)
            for _ in 0...(dice.below(6) == 0 ? 3 : 0) { problem.arcs.append(one) }
        }
        /// Any labels, now and then a single one.
        func some(_ dice: inout Dice) -> LabelSet {
            switch dice.below(4) {
            case 0: [dice.below(labels)]
            case 1: LabelSet((0..<labels).filter { _ in dice.below(2) == 0 })
            default: .all
            }
        }

        let none = [Double](repeating: 0, count: labels)
        var hubs: [[Int]] = []
        for _ in 0..<style.steps {
            hubs.append((0..<style.zones).map { _ in node(.byLabel(none)) })
            for hub in hubs[hubs.count - 1] {
                let demand = dice.pick([0, 1, 1, 3]) * style.size(&dice)
                let sink = node(.total(demand))
                arc(hub, sink, 2 * demand + 1, &dice, labels: some(&dice))
                problem.arcs.append(
                    LArc(from: ground, to: sink, capacity: 4 * demand + 1, cost: style.voll, labels: [dice.below(labels)]))
            }
        }
        for zone in 0..<style.zones {
            for other in 0..<style.zones where other != zone && dice.below(2) == 0 {
                let size = style.size(&dice), open = some(&dice), gain = dice.pick([1, 1, 0.99, 0.5])
                for hub in hubs { arc(hub[zone], hub[other], size, &dice, gain: gain, labels: open) }
            }
            if dice.below(3) == 0 { store(zone, &dice) }
        }
        for k in 0..<labels where dice.below(5) > 0 {
            let zone = dice.below(style.zones)
            for hub in hubs { arc(ground, hub[zone], style.size(&dice), &dice, labels: [k]) }
        }
        return problem

        /// A store that begins with some of each label, and may sell or must keep what is left.
        func store(_ zone: Int, _ dice: inout Dice) {
            let size = style.size(&dice), begins = dice.pick([0, 0.3, 1]) * size
            let whose = dice.below(labels), isMixed = dice.below(2) == 0
            var before: Int?
            for step in 0..<style.steps {
                let stock: [Double] = (0..<labels).map { step > 0 ? 0 : isMixed ? -begins / Double(labels) : $0 == whose ? -begins : 0 }
                let here = node(.byLabel(stock))
                arc(hubs[step][zone], here, size, &dice, gain: 0.99, labels: some(&dice))
                arc(here, hubs[step][zone], size, &dice)
                if let before { problem.arcs.append(LArc(from: before, to: here, capacity: size)) }
                // What is in the store can always leave it at the end; where it can leave before only by an arc that it fills, there
                // is no interior.
                let isLast = step + 1 == style.steps
                if isLast || dice.below(2) == 0 {
                    problem.arcs.append(LArc(from: here, to: ground, capacity: 2 * size, cost: isLast ? 0 : style.voll))
                }
                before = here
            }
        }
    }

    /// A problem of one label as one commodity.
    static func oneCommodity(_ problem: LabelledProblem) -> FlowProblem {
        FlowProblem(
            withdrawals: problem.balances.map {
                switch $0 {
                case .total(let b): b
                case .byLabel(let b): b[0]
                }
            },
            arcs: problem.arcs.map {
                Arc(
                    from: $0.tail, to: $0.head, capacity: $0.labels.contains(0) ? $0.capacity : 0,
                    cost: $0.cost + ($0.labelCosts.first ?? 0), curvature: $0.curvature + $0.labelCurvature, gain: $0.gain)
            })
    }
}
