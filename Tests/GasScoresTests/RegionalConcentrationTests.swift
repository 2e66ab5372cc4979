import GasModel
import Testing

@testable import GasScores

@Suite struct RegionalConcentrationTests {
    /// A region of one zone with a complete mix is that zone.
    @Test func oneZoneIsItsOwnRegion() throws {
        let network = MixNetwork.network([(0, 60), (1, 10), (2, 20), (3, 10)])
        let region = try #require(RegionalConcentration.mix(of: [0], in: network))
        let zone = Concentration.hhi(try #require(ReportedMix(0, in: network)), in: network)
        #expect(abs(region.concentration.low - zone.low) < 1e-9 && abs(region.concentration.high - zone.high) < 1e-9)
        #expect(abs(region.unprovenPercent - 10) < 1e-9 && region.openVolume == 0)
    }

    /// Two zones that each hang on another supplier: nationally 10,000 each, together 5,000.
    @Test func theRegionIsNotTheMeanOfItsZones() throws {
        let network = MixNetwork.region(demand: [20, 20], [(0, 0, 100), (1, 1, 100)])
        let region = try #require(RegionalConcentration.mix(of: [0, 1], in: network))
        #expect(region.concentration == Interval(5_000) && region.meanOfZones == 10_000)
        #expect(region.shares.map(\.percent) == [50, 50])
    }

    /// What two countries produce themselves are two origins.
    @Test func everyProducerIsAnOrigin() throws {
        let network = MixNetwork.region(demand: [20, 20], [(0, 2, 100), (1, 2, 100)])
        let region = try #require(RegionalConcentration.mix(of: [0, 1], in: network))
        #expect(region.concentration == Interval(5_000))
        #expect(region.shares.map(\.origin) == [.production(zone: 0), .production(zone: 1)])
    }

    /// A zone without a mix, and what a mix leaves open, are of unproven origin: spread thin, or all from the largest foreign one.
    @Test func whatNobodyReportsIsUnproven() throws {
        let network = MixNetwork.region(demand: [20, 10, 10], [(0, 0, 50), (0, 1, 25), (1, 2, 100)])
        let region = try #require(RegionalConcentration.mix(of: [0, 1, 2], in: network))
        #expect(region.withoutMix == [2] && abs(region.openVolume - 15) < 1e-9)
        #expect(abs(region.unprovenPercent - 37.5) < 1e-9)
        // Shares of 40 TWh: first 25 %, second 12.5 %, own 25 %, open 37.5 %.
        #expect(abs(region.concentration.low - (625 + 156.25 + 625)) < 1e-9)
        #expect(abs(region.concentration.high - (3_906.25 + 156.25 + 625)) < 1e-9)
        #expect(abs(region.shares.reduce(0) { $0 + $1.percent } + region.openPercent - 100) < 1e-9)
    }

    /// The definition again, in volumes: every origin's TWh, squared over the region's; open gas to nobody, or to the largest foreign one.
    @Test func volumesByHand() throws {
        var random = SeededRandom(91)
        for _ in 0..<samples {
            let demand = (0..<random.count(1...4)).map { _ in random.number(1...50) }
            let rows = demand.indices.flatMap { zone in
                (0..<random.count(0...4)).map { _ in (zone: zone, supplier: random.count(0...4), percent: random.amount(25)) }
            }
            let network = MixNetwork.region(demand: demand, rows)
            let region = try #require(RegionalConcentration.mix(of: Array(demand.indices), in: network))
            let total = demand.reduce(0, +)
            func volume(_ isCounted: (Int, Int) -> Bool) -> Double {
                rows.filter { isCounted($0.zone, $0.supplier) }.reduce(0) { $0 + $1.percent * demand[$1.zone] / 100 }
            }
            let foreign = [0, 1].map { supplier in volume { $1 == supplier } }
            let own = demand.indices.map { zone in volume { $0 == zone && $1 == 2 } }
            let open = total - foreign.reduce(0, +) - own.reduce(0, +)
            let squares = (foreign + own).reduce(0) { $0 + $1 * $1 }
            let largest = foreign.max() ?? 0
            #expect(isClose(region.concentration.low, 10_000 * squares / total / total, 1e-9))
            #expect(isClose(region.concentration.high, 10_000 * (squares + 2 * largest * open + open * open) / total / total, 1e-9))
            #expect(isClose(region.unprovenPercent, 100 * open / total, 1e-9))
        }
    }
}
