@testable import GasDispatch
import GasModel
import TestSupport
import Testing

/// Own gas serves its own zone first; what is over, and what comes in, may leave.
@Suite struct ExportRestrictionTests {
    let network = Toy.network()

    func restriction(_ arguments: ShockArguments) throws -> ExportRestriction { try ExportRestriction(arguments, in: network) }

    /// A day on which Midland has 10 GWh of wells and 10 out of its store, and Lowland, which needs 50, has nothing of its own.
    ///
    /// - Parameters:
    ///   - own: demand of Midland, GWh.
    ///   - transit: gas of the leg, GWh.
    ///   - gas: what is kept; the default where nothing is said.
    func unserved(own: Double, transit: Double = 0, isRestricted: Bool, gas: String? = nil, rule: Cooperation = .fair) throws -> [Double] {
        var conditions = try Conditions(network, horizon: .peakDay, start: Toy.october, storagePercent: 100)
        conditions.demand[0] = [own]
        conditions.sourceCapacity[0] = [transit]
        conditions.sourceCapacity[1] = [0]
        conditions.terminalSendOut[0] = [0]
        if isRestricted {
            try restriction(ShockArguments(lists: ["zones": ["MID"]], texts: gas.map { ["gas": $0] } ?? [:])).apply(to: &conditions, in: network)
        }
        return try NetworkEvaluator(network).shortage(conditions, rule: rule, studied: rule == .servedFirst ? 1 : nil, endYields: true)
            .unservedTotal
    }

    @Test func whatIsOverLeaves() throws {
        let kept = try unserved(own: 0, isRestricted: true)
        #expect(kept[0] == 0 && abs(kept[1] - 30) < 1e-3, "all 20 leave: \(kept)")
        let half = try unserved(own: 12, isRestricted: true)
        #expect(half[0] == 0 && abs(half[1] - 42) < 1e-3, "8 leave: \(half)")
    }

    /// Midland needs 30 and has 20: sharing, both would lack 75 %; first at home, it lacks a third and Lowland everything. Even where
    /// Lowland is to be served before all others.
    @Test(arguments: [Cooperation.fair, .servedFirst]) func ownDemandComesFirst(_ rule: Cooperation) throws {
        let kept = try unserved(own: 30, isRestricted: true, rule: rule)
        #expect(abs(kept[0] - 10) < 1e-3 && abs(kept[1] - 50) < 1e-3, "\(kept)")
        let free = try unserved(own: 30, isRestricted: false, rule: rule)
        #expect(rule == .fair ? abs(free[0] / 30 - 0.75) < 1e-3 : abs(free[1] - 30) < 1e-3, "\(free)")
    }

    /// 10 of others' gas come on the leg: they are shared, Midland's own are not. Midland lacks 10 of 30 and Lowland 50 of 50, so all 10
    /// go to Lowland, where the lack stays the larger.
    @Test func gasInTransitIsShared() throws {
        let kept = try unserved(own: 30, transit: 10, isRestricted: true)
        #expect(abs(kept[0] - 10) < 1e-3 && abs(kept[1] - 40) < 1e-3, "\(kept)")
    }

    /// The same 10 on their way to Lowland stay: Midland is served to the last MWh. What it does not need goes on.
    @Test(arguments: Cooperation.allCases) func allGasMayBeKept(_ rule: Cooperation) throws {
        let kept = try unserved(own: 30, transit: 10, isRestricted: true, gas: "all", rule: rule)
        #expect(kept[0] < 1e-3 && abs(kept[1] - 50) < 1e-3 || rule == .servedFirst, "\(kept)")
        let over = try unserved(own: 30, transit: 25, isRestricted: true, gas: "all", rule: rule)
        #expect(over[0] < 1e-3 && abs(over[1] - 35) < 1e-3 || rule == .servedFirst, "\(over)")
        let short = try unserved(own: 60, transit: 10, isRestricted: true, gas: "all")
        #expect(abs(short[0] - 30) < 1e-3 && abs(short[1] - 50) < 1e-3, "nothing leaves while Midland lacks half: \(short)")
    }

    @Test func keepingAllNeedsNoOwnGas() throws {
        #expect(try restriction(ShockArguments(lists: ["zones": ["LOW"]], texts: ["gas": "all"])).zones == [1])
    }

    @Test func itNeedsOwnGas() throws {
        #expect(throws: ShockError.self) { try restriction(ShockArguments(lists: ["zones": ["LOW"]])) }
        #expect(try restriction(ShockArguments(lists: ["zones": ["MID"]])).zones == [0])
    }

    @Test func lotsAreNamedByTheirHome() throws {
        var conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        try restriction(ShockArguments(lists: ["zones": ["MID"]])).apply(to: &conditions, in: network)
        let partition = LotPartition(network, conditions)
        #expect(partition.lots.indices.map { partition.title(of: $0) } == [
            "East, Sea", "domestic of Midland", "gas in store at the start in Midland", "gas in store at the start",
        ])
        #expect(partition.stock(in: 0) == 2 && partition.stock(in: 1) == 3)
    }
}
