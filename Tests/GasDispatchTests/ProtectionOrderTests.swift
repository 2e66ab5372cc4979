@testable import GasDispatch
import GasModel
import TestSupport
import Testing

/// A shortage by sector, by hand.
@Suite struct ProtectionOrderTests {
    static let network = Toy.network(
        institutions: Institutions(
            sectors: [
                SectorUse(zone: 0, year: 2024, sector: "power-and-heat", percent: 20),
                SectorUse(zone: 0, year: 2024, sector: "industry", percent: 30),
                SectorUse(zone: 0, year: 2024, sector: "households", percent: 40),
                SectorUse(zone: 0, year: 2024, sector: "services", percent: 10),
            ]))

    /// East may be consumed in Midland to so many percent of its demand of 80 GWh/d, and stores are empty: wells give 10.
    func split(open: Double) throws -> [SectorShortage] {
        let network = Self.network
        let run = ShockRun(try NetworkEvaluator(network))
        let ban = try ImportBan(
            ShockArguments(lists: ["suppliers": ["east", "sea"], "zones": ["MID"]], numbers: ["depth": 100 - open * 100]), in: network)
        let outcome = try run.outcome(
            of: Scenario(id: "s", title: "s", start: Toy.october, horizon: .peakDay, storagePercent: 0, shocks: [ban]))
        return try #require(outcome.zones[0].unservedBySector)
    }

    /// Open to 70 %: 56 of East and 10 of wells leave 14 of 80 short. Industry and power use 40 and share it 3 : 2.
    @Test func industryAndPowerGoFirst() throws {
        let split = try split(open: 0.7)
        #expect(split.map(\.sector) == ["power-and-heat", "industry", "households", "services"])
        #expect(zip(split.map(\.unserved), [5.6, 8.4, 0, 0]).allSatisfy { abs($0 - $1) < 1e-3 }, "\(split)")
        #expect(zip(split.map(\.demand), [16, 24, 32, 8]).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    /// Open to 20 %: 16 and 10 leave 54 short: all of industry and power (40), all of services (8), 6 of households.
    @Test func householdsGoLast() throws {
        let split = try split(open: 0.2)
        #expect(zip(split.map(\.unserved), [16, 24, 6, 8]).allSatisfy { abs($0 - $1) < 1e-3 }, "\(split)")
    }

    @Test func withoutSharesNothingIsSplit() throws {
        let network = Toy.network()
        let outcome = try ShockRun(try NetworkEvaluator(network)).outcome(
            of: Scenario(id: "s", title: "s", start: Toy.october, horizon: .peakDay, shocks: [SupplierStop(suppliers: [0])]))
        #expect(outcome.zones[0].unservedBySector == nil)
    }

    @Test func rulesOnOriginStandAmongTheChanges() throws {
        let network = Self.network
        let ban = try ImportBan(
            ShockArguments(lists: ["suppliers": ["east"], "zones": ["MID"]], numbers: ["depth": 60], days: ["from": Toy.day(2026, 4, 1)]),
            in: network)
        let levy = try Tariff(
            ShockArguments(lists: ["routes": ["MID_LOW"], "suppliers": ["east"]], numbers: ["price": 10]), in: network)
        let run = ShockRun(try NetworkEvaluator(network))
        let changes = try run.changes(
            of: Scenario(id: "s", title: "s", start: Toy.october, storagePercent: 50, shocks: [ban, levy]))
        #expect(changes == [
            ConditionChange(
                what: "import ban in Midland on gas from East", unit: "% of demand open", before: 100, under: 40,
                periods: "2026-04 to 2026-09"),
            ConditionChange(
                what: "gas from East pays 10 EUR/MWh more on Midland to Lowland", unit: "EUR/MWh on top", before: 0, under: 10,
                periods: "whole run"),
        ])
    }
}
