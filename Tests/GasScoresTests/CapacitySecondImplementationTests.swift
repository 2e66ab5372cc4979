import Foundation
import GasModel
import Testing

@testable import GasScores

/// Capacity, legal and market-health indicators, written a second time.
@Suite struct CapacitySecondImplementationTests {
    @Test func nMinusOne() {
        var random = SeededRandom(20)
        for _ in 0..<samples {
            let entries = random.amounts(1...5)
            let (p, s, l) = (random.amount(), random.amount(), random.amount())
            let d = random.number(1...200)
            let deff = random.count(0...2) == 0 ? nil : Optional(random.number(0...220))
            let im = max(entries.max() ?? 0, s, l)
            let score = NMinusOne(
                entryCapacity: entries.reduce(0, +), production: p, storage: s, terminals: l, largest: im,
                largestName: "",
                peakDemand: d, storagePercent: 100, demandSide: deff)
            #expect(isClose(score.percent, (entries.reduce(0, +) + p + s + l - im) / d * 100))
            let literal = deff.flatMap { $0 >= d ? nil : (entries.reduce(0, +) + p + s + l - im) / (d - $0) * 100 }
            #expect(isClose(score.percentWithDemandSide, literal))
        }
    }

    /// The formula over a network's own items, for each zone and for both together.
    @Test func nMinusOneOfNetworks() {
        var random = SeededRandom(21)
        for _ in 0..<samples {
            let supplies = (0..<random.count(1...6)).map { _ in
                let supplier = random.count(0...2)
                return TwoMarkets.Supply(
                    supplier: supplier, zone: random.count(0...1), capacity: random.amount(),
                    kind: supplier == 2 ? .production : .pipeline)
            }
            let demands = [random.amount(), random.amount()]
            let (down, up) = (random.amount(), random.amount())
            let network = TwoMarkets.network(demands, supplies, pipes: (down, up))
            func literal(_ area: [Int], _ inner: [Double]) -> Double? {
                let d = area.map { demands[$0] }.reduce(0, +)
                guard d > 0 else { return nil }
                let own = supplies.filter { area.contains($0.zone) }
                let entries = own.filter { $0.kind == .pipeline }.map(\.capacity) + inner
                let production = own.filter { $0.kind == .production }.map(\.capacity).reduce(0, +)
                return 100 * (entries.reduce(0, +) + production - (entries.max() ?? 0)) / d
            }
            func computed(_ area: [Int]) -> Double? {
                RegionalNMinusOne.score(area: area, in: network, on: TwoMarkets.start, storagePercent: 100)?.percent
            }
            #expect(isClose(computed([0]), literal([0], [up])))
            #expect(isClose(computed([1]), literal([1], [down])))
            #expect(isClose(computed([0, 1]), literal([0, 1], [])))
            // The routes between the two, both ways.
            let wide = max(down, up)
            let borders = BidirectionalCapacity.borders(of: 0, in: network, on: TwoMarkets.start)
            #expect(isClose(borders.first?.percent, wide > 0 ? 100 * min(down, up) / wide : nil))
            // PF-k by removing maxima one at a time.
            for lost in 1...2 {
                var routes = supplies.filter { $0.zone == 0 && $0.kind == .pipeline }.map(\.capacity) + [up]
                for _ in 0..<lost {
                    if let largest = routes.max(), let index = routes.firstIndex(of: largest) {
                        routes.remove(at: index)
                    }
                }
                let wells = supplies.filter { $0.zone == 0 && $0.kind == .production }.map(\.capacity).reduce(0, +)
                let literal = demands[0] > 0 ? 100 * (routes.reduce(0, +) + wells) / demands[0] : nil
                #expect(isClose(PeakMargin.percent(zone: 0, in: network, on: TwoMarkets.start, lost: lost), literal))
            }
        }
    }

    @Test func peakMarginAndBidirectional() {
        var random = SeededRandom(22)
        for _ in 0..<samples {
            let routes = random.amounts()
            let (other, d) = (random.amount(), random.amount())
            let lost = random.count(0...3)
            var left = routes.sorted()
            for _ in 0..<min(lost, left.count) { left.removeLast() }
            let literal = d > 0 ? (left.reduce(0, +) + other) / d * 100 : nil
            #expect(isClose(PeakMargin.percent(routes: routes, other: other, lost: lost, peakDemand: d), literal))
            let (a, b) = (random.amount(), random.amount())
            let ratio = a == 0 && b == 0 ? nil : Optional(a < b ? a / b * 100 : b / a * 100)
            #expect(isClose(BidirectionalCapacity.percent(inward: a, outward: b), ratio))
        }
    }

    @Test func supplyStandard() {
        var random = SeededRandom(23)
        for _ in 0..<samples {
            let days = (0..<random.count(0...40)).map { _ in
                let demand = random.amount()
                return (unserved: demand * (random.count(0...2) == 0 ? random.number() : 0), demand: demand)
            }
            var worst: Double?
            for day in days where day.demand != 0 {
                let served = 100 * (day.demand - day.unserved) / day.demand
                if served < worst ?? .infinity { worst = served }
            }
            #expect(isClose(SupplyStandard.percent(days), worst))
            let result = SupplyStandard.result([(.coldWeek, days), (.hardMonth, days), (.disruption, days)])
            #expect(isClose(result.served[0], days.count >= 7 ? worst : nil))
            #expect(isClose(result.served[2], days.count >= 30 ? worst : nil))
        }
    }

    @Test func importRouteDiversification() {
        var random = SeededRandom(24)
        for _ in 0..<samples {
            let points = random.points()
            let imports = random.amounts(0...2)
            let terminals = random.amounts(0...2)
            let total = (points.map(\.capacity) + imports + terminals).reduce(0, +)
            var literal = 0.0
            for border in 0...2 {
                var inner = 0.0
                for point in points where point.border == border { inner += point.capacity / total * 100 }
                literal += pow(inner, 2)
            }
            for c in imports { literal += pow(c / total * 100, 2) }
            for c in terminals { literal += pow(c / total * 100, 2) }
            let result = ImportRouteDiversification.index(
                interconnections: points, imports: imports, terminals: terminals)
            #expect(isClose(result, total > 0 ? literal : nil))
        }
    }

    @Test func interconnectionDiversification() {
        var random = SeededRandom(25)
        for _ in 0..<samples {
            let points = random.points()
            let terminals = random.amounts(0...3)
            let demand = random.amount(60)
            var capped = [min(terminals.reduce(0, +), demand)]
            for border in 0...2 {
                capped.append(min(points.filter { $0.border == border }.map(\.capacity).reduce(0, +), demand))
            }
            let total = capped.reduce(0, +)
            let literal = capped.map { pow(100 * $0 / total, 2) }.reduce(0, +)
            let result = InterconnectionDiversification.index(
                interconnections: points, terminals: terminals, averageDemand: demand)
            #expect(isClose(result, total > 0 ? literal : nil))
            let borders = capped.filter { $0 > 0 }.count
            if let result { #expect(result >= 10_000 / Double(borders) - 1e-6) }
        }
    }

    @Test func residualSupply() {
        var random = SeededRandom(26)
        for _ in 0..<samples {
            let names: [String?] = ["A", "B", "C", nil]
            let items = random.amounts().map { (controller: names[random.count(0...3)], capacity: $0) }
            let d = random.amount()
            var byController: [String: Double] = [:]
            for item in items { if let name = item.controller { byController[name, default: 0] += item.capacity } }
            let all = items.map(\.capacity).reduce(0, +)
            let index = ResidualSupply.index(items, demand: d)
            #expect(isClose(index, d > 0 ? (all - (byController.values.max() ?? 0)) / d * 100 : nil))
            let periods = random.amounts().map { amount -> (index: Double?, days: Double) in
                (amount == 0 ? nil : 100 + amount / 5, Double(random.count(28...31)))
            }
            let known = periods.filter { $0.index != nil }
            let healthy = known.filter { $0.index ?? 0 >= 110 }.map(\.days).reduce(0, +)
            let days = known.map(\.days).reduce(0, +)
            #expect(isClose(ResidualSupply.healthyDays(periods), known.isEmpty ? nil : healthy / days * 100))
        }
    }

    @Test func marketHealth() {
        var random = SeededRandom(27)
        for _ in 0..<samples {
            let hhi = random.number(1_000...3_000)
            let sources = Double(random.count(1...5))
            let days = random.number(85...100)
            let health = MarketHealthTest.result(hhi: Interval(hhi), sources: Interval(sources), healthyDays: days)
            #expect(health.isHealthy == (hhi <= 2_000 && sources >= 3 && days > 95))
        }
        #expect(MarketHealthTest.result(hhi: nil, sources: Interval(4), healthyDays: 99).isHealthy == nil)
        #expect(MarketHealthTest.result(hhi: nil, sources: Interval(2), healthyDays: 99).isHealthy == false)
        let straddling = MarketHealthTest.result(
            hhi: Interval(low: 1_900, central: 1_900, high: 2_500), sources: Interval(3), healthyDays: 96)
        #expect(straddling.isHealthy == nil)
    }

    @Test func storageAndCurtailment() {
        var random = SeededRandom(28)
        for _ in 0..<samples {
            let (a, b) = (random.amount(), random.amount())
            #expect(isClose(StorageCover.days(stock: a, meanWinterDemand: b), b > 0 ? a / b : nil))
            #expect(isClose(StorageCover.yearPercent(stock: a, annualDemand: b), b > 0 ? a / b * 100 : nil))
            #expect(isClose(WithdrawalCover.percent(withdrawal: a, peakDemand: b), b > 0 ? a / b * 100 : nil))
            let unserved = random.number() * b
            let rate = CurtailmentRate.percent(unserved: unserved, demand: b)
            #expect(isClose(rate, b > 0 ? unserved / b * 100 : nil))
            if let rate {
                var literal = "served"
                if rate > 0 { literal = "no remaining flexibility (within model allocation)" }
                if rate >= 5 { literal = "5–15 %" }
                if rate >= 15 { literal = "15–30 %" }
                if rate >= 30 { literal = "30–50 %" }
                if rate > 50 { literal = "over 50 %" }
                #expect(CurtailmentRate.page.band(of: rate)?.name == literal)
            }
        }
    }

    /// Day by day from the first.
    @Test func survivalTime() {
        var random = SeededRandom(29)
        for _ in 0..<samples {
            let limit = random.count(1...90)
            let last = random.count(0...120)
            var literal = 0
            while literal < limit, literal + 1 <= last { literal += 1 }
            var questions = 0
            let survival = SurvivalTime.search(upTo: limit) { day in
                questions += 1
                return day <= last
            }
            #expect(survival?.days == literal)
            #expect(survival?.isBeyondLimit == (last >= limit))
            #expect(survival?.firstDayOfShortage == (last >= limit ? nil : literal + 1))
            #expect(questions <= 8)
        }
    }

    @Test func moses() {
        var random = SeededRandom(30)
        for _ in 0..<samples {
            let (imports, entries, ports) = (random.number(0...100), random.count(0...7), random.count(0...4))
            let (send, peak) = (random.amount(200), random.amount())
            let profile = MosesProfile.profile(
                importDependence: imports, entryPoints: entries, ports: ports, storageSendOut: send, peakDemand: peak)
            #expect(profile.importRisk == (imports <= 10 ? .low : imports < 70 ? .medium : .high))
            #expect(profile.entryPoints == (entries <= 2 ? .low : entries <= 4 ? .medium : .high))
            #expect(profile.ports == (ports == 0 ? .low : ports <= 2 ? .medium : .high))
            let ratio = send / peak
            #expect(profile.storage == (peak == 0 ? nil : ratio < 0.5 ? .low : ratio <= 1 ? .medium : .high))
            #expect(profile.caveat.contains("not checked"))
        }
    }
}
