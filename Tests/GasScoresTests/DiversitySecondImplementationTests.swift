import Foundation
import GasModel
import Testing

@testable import GasScores

/// The published formulas, written a second time as literally as possible, on seeded random inputs.
@Suite struct DiversitySecondImplementationTests {
    @Test func logarithmAndExponentialAgreeWithTheCLibrary() {
        var random = SeededRandom(1)
        for _ in 0..<20_000 {
            let x = pow(10, random.number(-300...300))
            #expect(abs(Numerics.logarithm(x) - log(x)) <= 4e-16 * max(1, abs(log(x))))
            let y = random.number(-700...700)
            #expect(abs(Numerics.exponential(y) / exp(y) - 1) <= 2e-15)
            let base = random.number(0...3)
            let power = random.number(0...3)
            #expect(abs(Numerics.power(base, power) - pow(base, power)) <= 4e-15 * max(1, pow(base, power)))
        }
        #expect(Numerics.logarithm(1) == 0)
        #expect(Numerics.logarithm(0) == -.infinity)
        #expect(Numerics.exponential(0) == 1)
        #expect(Numerics.exponential(1_000) == .infinity)
        #expect(Numerics.exponential(-1_000) == 0)
        #expect(Numerics.power(0, 0) == 1)
    }

    @Test func importDependency() {
        var random = SeededRandom(2)
        for _ in 0..<samples {
            let (m, x, c) = (random.amount(), random.amount(), random.amount())
            #expect(
                isClose(
                    ImportDependency.percent(imports: m, exports: x, consumption: c), c == 0 ? nil : (m - x) / c * 100))
        }
    }

    /// HHI in percent squared, as competition authorities write it.
    @Test func concentration() {
        var random = SeededRandom(3)
        for _ in 0..<samples {
            var amounts = random.amounts(1...8)
            amounts.append(1)
            let total = amounts.reduce(0, +)
            let percent = amounts.map { $0 / total * 100 }
            var literal = 0.0
            for p in percent { literal += pow(p, 2) }
            #expect(isClose(Concentration.hhi(proven: percent.map { $0 / 100 }, unproven: 0).central, literal))
            // With one share unproven: the largest takes it.
            let unproven = percent[0]
            var rest = Array(percent.dropFirst()).sorted()
            let spread = rest.map { $0 * $0 }.reduce(0, +)
            rest[rest.count - 1] += unproven
            let interval = Concentration.hhi(proven: percent.dropFirst().map { $0 / 100 }, unproven: unproven / 100)
            #expect(isClose(interval.low, spread))
            #expect(isClose(interval.high, rest.map { $0 * $0 }.reduce(0, +)))
        }
    }

    @Test func routes() {
        var random = SeededRandom(4)
        for _ in 0..<samples {
            let flows = random.amounts().map { (group: ["a", "b", "c", "d"][random.count(0...3)], flow: $0) }
            let total = flows.map(\.flow).reduce(0, +)
            let sums = Dictionary(grouping: flows, by: \.group).mapValues { $0.map(\.flow).reduce(0, +) }
            let literal = sums.values.map { pow(100 * $0 / total, 2) }.reduce(0, +)
            #expect(isClose(RouteConcentration.hhi(flows), total > 0 ? literal : nil))
        }
    }

    @Test func controllers() {
        var random = SeededRandom(5)
        for _ in 0..<samples {
            let names = ["P", "Q", "R", "S"]
            let assets = (0..<random.count(1...5)).map { _ in
                let cuts = [random.number(), random.number(), random.number()].sorted()
                let held = [cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1]]
                let first = random.count(0...3)
                return (
                    supply: random.amount(),
                    owners: (0..<random.count(0...3)).map { index in
                        ControllerConcentration.Holding(owner: names[(first + index) % 4], share: held[index])
                    }
                )
            }
            let total = assets.map(\.supply).reduce(0, +)
            var held: [String: Double] = [:]
            var free = 0.0
            for asset in assets {
                if let boss = asset.owners.first(where: { $0.share >= 0.5 }) {
                    held[boss.owner, default: 0] += asset.supply / total
                    continue
                }
                for owner in asset.owners { held[owner.owner, default: 0] += asset.supply / total * owner.share }
                free += asset.supply / total * (1 - asset.owners.map(\.share).reduce(0, +))
            }
            let result = ControllerConcentration.hhi(assets)
            guard total > 0 else {
                #expect(result == nil)
                continue
            }
            let low = held.values.map { pow(100 * $0, 2) }.reduce(0, +)
            let top = held.values.max() ?? 0
            #expect(isClose(result?.low, low, 1e-9))
            #expect(isClose(result?.high, low - pow(100 * top, 2) + pow(100 * (top + free), 2), 1e-9))
        }
    }

    @Test func shannonFamilyAndHillNumbers() {
        var random = SeededRandom(6)
        for _ in 0..<samples {
            let amounts = random.amounts()
            let stability = amounts.map { _ in random.number() }
            let domestic = random.number()
            let total = amounts.reduce(0, +)
            let imports = zip(amounts, stability).map { (amount: $0, stability: Optional($1)) }
            guard total > 0 else {
                #expect(ShannonWiener.index(amounts) == nil)
                #expect(NeumannStabilityIndex.index(imports) == nil)
                #expect(EffectiveSuppliers.hill(order: .count, amounts) == nil)
                continue
            }
            var sw = 0.0
            var swn1 = 0.0
            var swn2 = 0.0
            var squares = 0.0
            for (amount, b) in zip(amounts, stability) where amount > 0 {
                let x = amount / total
                sw -= x * log(x)
                swn1 -= b * x * log(x)
                swn2 -= b * x * log(x) * (1 + domestic)
                squares += x * x
            }
            #expect(isClose(ShannonWiener.index(amounts), sw))
            #expect(isClose(NeumannStabilityIndex.index(imports), swn1))
            #expect(isClose(NeumannProductionIndex.index(imports, domesticShare: domestic), swn2))
            #expect(isClose(EffectiveSuppliers.hill(order: .shannon, amounts), exp(sw)))
            #expect(isClose(EffectiveSuppliers.hill(order: .simpson, amounts), 1 / squares))
            #expect(EffectiveSuppliers.hill(order: .count, amounts) == Double(amounts.filter { $0 > 0 }.count))
            let hhi = Interval(squares * 10_000)
            #expect(isClose(EffectiveSuppliers.number(hhi: hhi)?.central, 1 / squares))
        }
    }

    /// Over all ordered pairs, i and j both running.
    @Test func stirling() {
        var random = SeededRandom(7)
        for _ in 0..<samples {
            let amounts = random.amounts(1...6)
            let count = amounts.count
            var d = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
            for i in 0..<count {
                for j in 0..<i {
                    d[i][j] = random.amount(1)
                    d[j][i] = d[i][j]
                }
            }
            let alpha = random.number(0.1...2)
            let beta = random.number(0.1...2)
            let total = amounts.reduce(0, +)
            guard total > 0 else {
                #expect(StirlingDiversity.index(amounts, disparity: d) == nil)
                continue
            }
            let p = amounts.map { $0 / total }
            var stirling = 0.0
            var kernel = 0.0
            for i in 0..<count {
                for j in 0..<count {
                    if i != j, p[i] * p[j] > 0 { stirling += pow(d[i][j], alpha) * pow(p[i] * p[j], beta) }
                    kernel += p[i] * (1 - (i == j ? 0 : d[i][j])) * p[j]
                }
            }
            #expect(isClose(StirlingDiversity.index(amounts, disparity: d, alpha: alpha, beta: beta), stirling))
            // Rao: Q = 1 − pᵀKp with K = 1 − d.
            #expect(isClose(StirlingDiversity.index(amounts, disparity: d), 1 - kernel))
        }
    }

    @Test func numberOfSources() {
        var random = SeededRandom(8)
        for _ in 0..<samples {
            let shares = random.amounts().map { $0 / 100 }
            let cut = random.number(0.01...0.2)
            var literal = 0
            for share in shares where share >= cut { literal += 1 }
            #expect(SupplySourceCount.number(shares, materiality: cut) == (shares.isEmpty ? nil : literal))
        }
        #expect(SupplySourceCount.number([0.95, 0.05]) == 2)
    }

    @Test func commissionIndex() {
        var random = SeededRandom(9)
        for _ in 0..<samples {
            let partners = (0..<random.count(0...6)).map { _ in
                SupplierConcentrationIndex.Partner(
                    imports: random.amount(), exports: random.amount(), isInsideEEA: random.count(0...1) == 0)
            }
            let consumption = random.amount(200)
            var literal = 0.0
            for partner in partners where !partner.isInsideEEA && partner.imports > partner.exports {
                literal += 100 * pow((partner.imports - partner.exports) / consumption, 2)
            }
            let result = SupplierConcentrationIndex.index(partners, grossInlandConsumption: consumption)
            #expect(isClose(result, consumption > 0 ? literal : nil))
        }
    }

    @Test func riskyExternalSupply() {
        var random = SeededRandom(10)
        for _ in 0..<samples {
            let sellers = (0..<random.count(0...6)).map { _ in
                RiskyExternalSupply.Seller(
                    netImports: random.number(-20...80), risk: random.number(), transitFactor: random.number(1...3))
            }
            let (nid, sf) = (random.number(), random.number())
            let positive = sellers.filter { $0.netImports > 0 }
            let total = positive.map(\.netImports).reduce(0, +)
            let literal =
                positive.map { pow($0.netImports / total * ($0.risk ?? 0) * ($0.transitFactor ?? 0), 2) }.reduce(0, +)
                * nid * sf
            let result = RiskyExternalSupply.index(sellers, netImportDependency: nid, shareInMix: sf)
            #expect(isClose(result, positive.isEmpty ? nil : literal))
        }
    }

    @Test func diversification() {
        var random = SeededRandom(11)
        for _ in 0..<samples {
            let p = random.amounts(1...6) + [1]
            let e = random.amounts(1...6) + [1]
            let w = random.number()
            func squares(_ amounts: [Double]) -> Double {
                let total = amounts.reduce(0, +)
                return amounts.map { pow($0 / total, 2) }.reduce(0, +)
            }
            let literal = 100 * (1 - w * squares(p) - (1 - w) * squares(e))
            let score = Diversification.score(
                supplierHHI: Interval(10_000 * squares(p)), entryHHI: 10_000 * squares(e), supplierWeight: w)
            #expect(isClose(score.central, literal))
        }
    }

    /// A, its interval and the mix's import dependency, from the rows.
    @Test func reportedMix() throws {
        var random = SeededRandom(12)
        for _ in 0..<samples {
            let rows = (0..<random.count(1...6)).map { _ in (supplier: random.count(0...4), percent: random.amount(18))
            }
            let network = MixNetwork.network(rows)
            let mix = try #require(ReportedMix(0, in: network))
            let unproven = rows.filter { $0.supplier >= 3 }.map(\.percent).reduce(0, +)
            for supplier in 0...2 {
                let own = rows.filter { $0.supplier == supplier }.map(\.percent).reduce(0, +)
                let a = mix.dependence(on: supplier)
                #expect(isClose(a.central, own) && isClose(a.low, own) && isClose(a.high, min(100, own + unproven)))
            }
            let domestic = rows.filter { $0.supplier == 2 }.map(\.percent).reduce(0, +)
            let imported = rows.filter { $0.supplier != 2 }.map(\.percent).reduce(0, +)
            let dependency = ImportDependency.percent(mix, in: network)
            #expect(isClose(dependency.low, imported) && isClose(dependency.high, max(imported, 100 - domestic)))
            let bySupplier = (0...2).map { supplier in
                rows.filter { $0.supplier == supplier }.map(\.percent).reduce(0, +)
            }
            #expect(isClose(Concentration.hhi(mix, in: network).low, bySupplier.map { $0 * $0 }.reduce(0, +)))
            // All unproven gas from the largest foreign supplier.
            var gathered = bySupplier
            gathered[bySupplier[0] >= bySupplier[1] ? 0 : 1] += unproven
            #expect(isClose(Concentration.hhi(mix, in: network).high, gathered.map { $0 * $0 }.reduce(0, +)))
            #expect(SupplySourceCount.number(mix, in: network)?.low == Double(bySupplier.filter { $0 >= 5 }.count))
        }
    }
}
