import GasDispatch
import GasModel
import TestSupport
import Testing

/// Whose gas was burnt in the observed year, by each convention.
@Suite struct OriginTests {
    /// West (40 GWh/d) and East (60) meet in Mid, which burns 50 and passes 50 on to End.
    static func crossing(mixes: [MixShare] = [], eastOnly: Bool = false) -> Network {
        func daily(_ rate: Double) -> Estimate { Estimate(central: rate * 0.365, grade: .a) }
        return Network(
            title: "crossing",
            zones: [Zone(id: "MID", name: "Mid", role: .study), Zone(id: "END", name: "End", role: .study)],
            suppliers: [Supplier(id: "west", name: "West", kind: .pipeline), Supplier(id: "east", name: "East", kind: .pipeline)],
            sources: [
                Source(
                    id: "W", supplier: 0, entry: .zone(0), kind: .pipeline, capacity: Toy.estimate(100), yearlyVolume: daily(40), cost: nil),
                Source(
                    id: "E", supplier: 1, entry: .zone(0), kind: .pipeline, capacity: Toy.estimate(100), yearlyVolume: daily(60), cost: nil),
            ],
            routes: [
                Route(id: "ME", name: "Mid to End", from: .zone(0), to: .zone(1), corridor: "Gate", capacity: Toy.estimate(80))
            ],
            demands: [
                Demand(zone: 0, annual: daily(50), peakDay: nil, coldSpell: nil, monthlyShares: Toy.shares),
                Demand(zone: 1, annual: daily(50), peakDay: nil, coldSpell: nil, monthlyShares: Toy.shares),
            ],
            mixes: mixes)
    }

    func mix(_ zone: Int, _ supplier: Int, _ percent: Double, year: Int = 2025, grade: EvidenceGrade = .a) -> MixShare {
        MixShare(zone: zone, year: year, supplier: supplier, share: Estimate(central: percent, grade: grade))
    }

    let day = Toy.october

    @Test func statisticsThatAgreeAreReproduced() throws {
        let network = Self.crossing(mixes: [mix(0, 0, 80), mix(0, 1, 20), mix(1, 1, 100)])
        let year = try LabelledReconciliation(network).year(on: day)
        #expect(abs((year.shares(0)?[0] ?? 0) - 0.8) < 1e-3)
        #expect(abs((year.shares(1)?[1] ?? 0) - 1) < 1e-3)
        #expect(abs(year.routeFlow[0].reduce(0, +) - 50) < 0.1)
        #expect(year.deviations.allSatisfy { abs($0.inSigmas) < 0.05 })
        #expect(year.certificate.largest <= OptimalityRecord.tolerance)
    }

    /// West gives 40 of 100, but both mixes claim 60 % West: 60 of 100. The surer statistics win, and the gap is printed.
    @Test func statisticsThatContradictLeaveADeviation() throws {
        let network = Self.crossing(mixes: [
            mix(0, 0, 60, grade: .c), mix(0, 1, 40, grade: .c), mix(1, 0, 60, grade: .c), mix(1, 1, 40, grade: .c),
        ])
        let year = try LabelledReconciliation(network).year(on: day)
        let west = year.consumption.reduce(0) { $0 + $1[0] }
        #expect(west > 40 && west < 50, "grade A supply holds better than grade C mixes")
        #expect(abs(year.deviations[0].inSigmas) > 1)
    }

    @Test func aMixOfAnEarlierYearSaysLess() throws {
        func west(_ year: Int) throws -> Double {
            let rows = [mix(0, 0, 60, year: year, grade: .c), mix(0, 1, 40, year: year, grade: .c), mix(1, 1, 100)]
            return try LabelledReconciliation(Self.crossing(mixes: rows)).year(on: day).shares(0)?[0] ?? 0
        }
        // Supply alone says that Mid, with all of West, has 80 % of it.
        #expect(try west(2023) > west(2025))
    }

    /// Flows prove little here: Mid may have burnt all of West (80 %) or none of it; End likewise.
    @Test func boundsAreWhatTheFlowsProve() throws {
        let network = Self.crossing(mixes: [mix(0, 0, 40), mix(0, 1, 60), mix(1, 0, 40), mix(1, 1, 60)])
        let year = try LabelledReconciliation(network).year(on: day)
        let west = try #require(try AttributionBounds(network).share(of: 0, zone: 0, in: year))
        let east = try #require(try AttributionBounds(network).share(of: 1, zone: 1, in: year))
        #expect(abs(west.low - 0) < 0.1 && abs(west.high - 80) < 0.5, "\(west)")
        // End takes 50 of which at most 40 can be West: at least 20 % is East.
        #expect(abs(east.low - 20) < 0.5 && abs(east.high - 100) < 0.1, "\(east)")
        #expect(west.low <= west.central && west.central <= west.high)
    }

    /// At the gate gas counts as East's unless proven: nothing proven makes End all East; half proven leaves half of West's 40 %.
    @Test func aPresumptionRelabelsAtTheGate() throws {
        func shares(_ proven: Double) throws -> [Double] {
            let mix = try ProportionalMixing.trace(
                Self.crossing(), routeFlow: [50], sourceFlow: [40, 60], terminalFlow: [],
                presumption: [.init(route: 0, supplier: 1, proven: proven)])
            #expect(mix.convention == .legalPresumption)
            return mix.zones[1] ?? []
        }
        #expect(try abs(shares(0)[1] - 1) < 1e-12)
        #expect(try abs(shares(0.5)[0] - 0.2) < 1e-12)
        #expect(try abs(shares(1)[0] - 0.4) < 1e-12)
    }
}
