import GasModel

/// Who holds an asset in the end: owners are followed upwards until nobody holds enough of them.
///
/// A company that one holder controls counts for that holder; shares of one holder through several companies add up, as in the
/// ownership rule of US sanctions practice. A company whose owners are unknown, or of whom none has enough, stands for itself.
struct SupplyControllers {
    /// Percent from which one holder controls.
    let threshold: Double
    private let ownerships: [Ownership]

    init(_ institutions: Institutions, threshold: Double = 50) {
        self.threshold = threshold
        ownerships = Ownership.latest(institutions.ownerships)
    }

    /// Final holders with their percent, in the order of the table; empty where no owner is known.
    func holders(of owned: Ownership.Owned) -> [(key: Int, amount: Double)] { holders(of: owned, below: []) }

    private func holders(of owned: Ownership.Owned, below: [Int]) -> [(key: Int, amount: Double)] {
        Shares.grouped(
            ownerships.filter { $0.owned == owned }.map { (key: controller(of: $0.owner, below: below), amount: $0.percent) })
    }

    /// - Parameter below: actors already passed on the way up: companies that hold each other end the walk.
    private func controller(of actor: Int, below: [Int]) -> Int {
        guard !below.contains(actor) else { return actor }
        // Shares are sums of decimals: a billionth is no ownership.
        let able = holders(of: .actor(actor), below: below + [actor]).filter { $0.amount >= threshold - 1e-9 }
        return able.count == 1 ? able[0].key : actor
    }
}

extension ControllerConcentration {
    /// What the observed entries of a zone say about who holds them.
    public struct Result: Sendable, Equatable {
        public let hhi: Interval
        /// Who controls most; `nil` where no owner is known.
        public let largest: Int?
        /// Percent of the observed supply, low: what is held for certain.
        public let largestPercent: Double
        /// Percent of the observed supply whose owner the data do not know.
        public let unknownPercent: Double
    }

    /// By the owner of the pipe, terminal or wells through which each part of the observed supply enters; `nil` without observed entries,
    /// and where no owner of any is known.
    public static func result(zone: Int, in network: Network) -> Result? {
        let controllers = SupplyControllers(network.institutions)
        let supply = Shares.grouped(
            network.entries.filter { $0.zone == zone }.map { (key: asset($0.gate), amount: $0.observed.central) })
        let held = supply.map { controllers.holders(of: .asset($0.key)) }
        let total = supply.reduce(0) { $0 + $1.amount }
        guard total > 0, zip(held, supply).contains(where: { !$0.isEmpty && $1.amount > 0 }) else { return nil }
        let assets = zip(supply, held).map { item, holders in
            (supply: item.amount, owners: holders.map { Holding(owner: network.institutions.actors[$0.key].id.text, share: $0.amount / 100) })
        }
        guard let hhi = hhi(assets, threshold: controllers.threshold / 100) else { return nil }
        let parts = controlled(assets, threshold: controllers.threshold / 100)
        let largest = parts.held.max { ($0.amount, $1.key) < ($1.amount, $0.key) }
        return Result(
            hhi: hhi, largest: network.institutions.actors.firstIndex { $0.id.text == largest?.key },
            largestPercent: 100 * (largest?.amount ?? 0), unknownPercent: 100 * parts.unattributed)
    }

    private static func asset(_ gate: Entry.Gate) -> Asset {
        switch gate {
        case .route(let index): .route(index)
        case .terminal(let index): .terminal(index)
        case .source(let index): .source(index)
        }
    }
}
