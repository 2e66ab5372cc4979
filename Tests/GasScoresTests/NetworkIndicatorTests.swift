import GasModel
import Testing

@testable import GasScores

/// Indicators read off a network: which assets count, for whom, and as what.
@Suite struct NetworkIndicatorTests {
    let network = Balkans.network()
    let day = TwoMarkets.start

    @Test func nMinusOneCountsFirmEntriesOfTheZoneOnce() throws {
        let full = try #require(NMinusOneRule.score(zone: Balkans.serbia, in: network, on: day, storagePercent: 100))
        #expect(full.entryCapacity == 96)
        #expect(full.production == 5 && full.storage == 10 && full.terminals == 0)
        #expect(full.largestName == "Kireevo" && full.largest == 40)
        #expect(isClose(full.percent, 100 * 71 / 80))
        let low = try #require(
            NMinusOneRule.score(zone: Balkans.serbia, in: network, on: day, storagePercent: 30, demandSidePercent: 12.5))
        #expect(isClose(low.storage, 6))
        #expect(isClose(low.percent, 100 * 67 / 80))
        #expect(isClose(low.percentWithDemandSide, 100 * 67 / 70))
        let bulgaria = try #require(
            NMinusOneRule.score(zone: Balkans.bulgaria, in: network, on: day, storagePercent: 100))
        // LNG counts at its terminal, not again at its source.
        #expect(bulgaria.entryCapacity == 100 && bulgaria.terminals == 25 && bulgaria.largest == 100)
    }

    /// M28: take the named largest element out by hand.
    @Test func removingTheLargestGivesTheFormula() throws {
        let score = try #require(NMinusOneRule.score(zone: Balkans.serbia, in: network, on: day, storagePercent: 100))
        let left = SupplyAssets.list(area: [Balkans.serbia], in: Balkans.network(without: [score.largestName]), on: day)
        #expect(isClose(score.percent, 100 * left.reduce(0) { $0 + $1.capacity } / score.peakDemand))
        // And it is the largest: no other loss leaves less.
        for asset in SupplyAssets.list(area: [Balkans.serbia], in: network, on: day) where asset.kind != .production {
            #expect(asset.capacity <= score.largest, "\(asset.name)")
        }
    }

    @Test func regionalNMinusOneLeavesInnerPipesOut() throws {
        let area = [Balkans.serbia, Balkans.bulgaria]
        let score = try #require(RegionalNMinusOne.score(area: area, in: network, on: day, storagePercent: 100))
        #expect(score.entryCapacity == 130)
        #expect(score.largestName == "Strandzha 2")
        #expect(isClose(score.percent, 100 * (130 + 5 + 10 + 25 - 100) / 230))
        // A zone without a market adds nothing; one with an unknown peak makes the answer unknown.
        let same = RegionalNMinusOne.score(area: area + [Balkans.island], in: network, on: day, storagePercent: 100)
        #expect(same == score)
        #expect(
            RegionalNMinusOne.score(area: area + [Balkans.hungary], in: network, on: day, storagePercent: 100) == nil)
    }

    /// Both TurkStream-fed points are one infrastructure where one area takes from both.
    @Test func commonUpstreamCountsAsOne() {
        let assets = [
            SupplyAsset(kind: .directImport, item: .route(0), name: "one", group: "TurkStream", capacity: 30),
            SupplyAsset(kind: .directImport, item: .route(1), name: "two", group: "TurkStream", capacity: 25),
            SupplyAsset(kind: .terminal, item: .terminal(0), name: "port", group: "port", capacity: 50),
        ]
        let largest = SupplyAssets.groups(assets).first
        #expect(largest?.capacity == 55 && largest?.name == "one + two" && largest?.items == [.route(0), .route(1)])
    }

    @Test func routesThroughJunctionsKnowTheirBorder() {
        let assets = SupplyAssets.list(area: [Balkans.serbia], in: network, on: day)
        #expect(assets.first { $0.name == "Valley out" }?.border == .zone(Balkans.bulgaria))
        #expect(!assets.contains { $0.name.contains("interruptible") || $0.name == "Unknown" })
        let bulgaria = SupplyAssets.list(area: [Balkans.bulgaria], in: network, on: day)
        #expect(bulgaria.first { $0.name == "Strandzha 2" }?.kind == .directImport)
    }

    @Test func importRouteAndInterconnectionDiversification() {
        let ird = ImportRouteDiversification.index(zone: Balkans.serbia, in: network, on: day)
        #expect(isClose(ird, 68.75 * 68.75 + 31.25 * 31.25))
        // Average day 40: borders of 66 and 30 become 40 and 30.
        let licd = InterconnectionDiversification.index(zone: Balkans.serbia, in: network, on: day)
        #expect(isClose(licd, 10_000 * (16.0 + 9) / 49))
        // The import pipe is left out; the terminal and nobody else remain.
        #expect(isClose(InterconnectionDiversification.index(zone: Balkans.bulgaria, in: network, on: day), 10_000))
    }

    @Test func bidirectionalCapacity() {
        let borders = BidirectionalCapacity.borders(of: Balkans.serbia, in: network, on: day)
        #expect(borders.map(\.neighbour) == [Balkans.bulgaria, Balkans.hungary])
        #expect(borders.map(\.percent) == [0, 40])
    }

    /// Russia is seen at Kireevo (40) and Horgos (30): 111 − 70 = 41 of 39.2 GWh/d in October.
    @Test func residualSupplyGroupsByController() throws {
        let months = try #require(ResidualSupply.months(zone: Balkans.serbia, in: network, from: day))
        #expect(months.count == 12)
        #expect(isClose(months[0].index, 100 * 41 / (14_600.0 / 12 / 31)))
        let byPipe = try #require(
            ResidualSupply.months(zone: Balkans.serbia, in: network, from: day) { $0.kind == .storage ? nil : $0.name })
        #expect(isClose(byPipe[0].index, 100 * 71 / (14_600.0 / 12 / 31)))
        #expect(ResidualSupply.months(zone: Balkans.island, in: network, from: day) == nil)
    }

    @Test func storage() {
        let winter = 14_600.0 / 2 / 182
        #expect(isClose(StorageCover.days(zone: Balkans.serbia, in: network, on: day, fillPercent: 50), 300 / winter))
        #expect(StorageCover.days(zone: Balkans.bulgaria, in: network, on: day, fillPercent: 50) == nil)
        #expect(isClose(WithdrawalCover.percent(zone: Balkans.serbia, in: network, on: day, storagePercent: 30), 7.5))
    }

    @Test func routeConcentration() {
        // Kireevo 30, Dimitrovgrad 10, Horgos 7, own wells 5 of 52.
        let literal = 1_074.0 / 2_704 * 10_000
        #expect(isClose(RouteConcentration.hhi(zone: Balkans.serbia, in: network), literal))
        #expect(RouteConcentration.hhi(zone: Balkans.bulgaria, in: network) == nil)
    }

    @Test func wellsWithoutAGridHaveNoInfrastructureStandard() {
        #expect(NMinusOneRule.score(zone: Balkans.wells, in: network, on: day, storagePercent: 100) == nil)
        #expect(PeakMargin.percent(zone: Balkans.wells, in: network, on: day, lost: 1) == nil)
        #expect(ResidualSupply.months(zone: Balkans.wells, in: network, from: day) == nil)
    }

    @Test func readingsAnswerOrSayWhyNot() {
        for zone in network.zones.indices {
            let readings = ZoneIndicators(zone: zone, in: network, on: day).readings
            #expect(Set(readings.map(\.id)) == Set(ZoneIndicators.pages.map(\.id)))
            #expect(readings.allSatisfy { ($0.value == nil) == ($0.missing != nil) && $0.missing != "" })
            #expect(readings.allSatisfy { IndicatorCatalogue.page($0.id) != nil })
        }
        let serbia = ZoneIndicators(zone: Balkans.serbia, in: network, on: day).readings
        func value(_ id: String, _ variant: String = "") -> Interval? {
            serbia.first { $0.id == id && $0.variant == variant }?.value
        }
        #expect(isClose(value("hhi")?.central, 78 * 78 + 12 * 12))
        #expect(isClose(value("hhi")?.high, 88 * 88 + 12 * 12))
        #expect(isClose(value("import-dependency")?.central, 88))
        #expect(isClose(value("n-1", "stores at 30 %")?.central, 83.75))
        #expect(isClose(value("pf", "PF-1")?.central, 88.75))
        #expect(value("shannon-wiener", "of imports")?.central == 0)
        #expect(value("swn1") == nil)
        let island = ZoneIndicators(zone: Balkans.island, in: network, on: day).readings
        #expect(island.allSatisfy { $0.value == nil && $0.missing == "no gas market: not applicable" })
    }

    @Test func mosesNeverComesWithoutItsCaveat() {
        let profile = MosesProfile.profile(zone: Balkans.serbia, in: network, on: day)
        #expect(
            profile?.importRisk == .high && profile?.entryPoints == .medium && profile?.ports == .low
                && profile?.storage == .low)
        #expect(profile?.caveat.isEmpty == false)
        #expect(MosesProfile.profile(zone: Balkans.island, in: network, on: day) == nil)
    }
}
