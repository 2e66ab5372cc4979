import GasModel
import Testing

@testable import GasScores

@Suite struct ConcentrationTests {
    /// Bulgaria 2008/09 and Serbia 2009: 92 % Russian, 8 % domestic.
    @Test func publishedSharesGive8528() throws {
        let hhi = Concentration.hhi(proven: [0.92, 0.08], unproven: 0)
        #expect(abs(hhi.central - 8_528) < 1e-9)
        #expect(hhi.isPoint)
        let number = try #require(EffectiveSuppliers.number(hhi: hhi))
        #expect(abs(number.central - 1.1726) < 1e-4)
    }

    /// Bulgaria early 2022: 90 % Russian, the rest Azerbaijani.
    @Test func bulgariaBeforeTheCut() {
        #expect(abs(Concentration.hhi(proven: [0.9, 0.1], unproven: 0).central - 8_200) < 1e-9)
    }

    @Test func oneSupplierIsTenThousandAndThreeEqualAreAThird() {
        #expect(Concentration.hhi(proven: [1], unproven: 0).central == 10_000)
        #expect(abs(Concentration.hhi(proven: [1 / 3.0, 1 / 3.0, 1 / 3.0], unproven: 0).central - 10_000 / 3) < 1e-9)
    }

    /// 50 and 30 proven, 20 unproven: spread thin 2,500 + 900; all of it from the largest 4,900 + 900.
    @Test func unprovenGasMakesAnInterval() {
        let hhi = Concentration.hhi(proven: [0.5, 0.3], unproven: 0.2)
        #expect(abs(hhi.low - 3_400) < 1e-9)
        #expect(abs(hhi.high - 5_800) < 1e-9)
    }

    @Test func nothingProvenHasNoEffectiveNumber() {
        #expect(EffectiveSuppliers.number(hhi: Concentration.hhi(proven: [], unproven: 1)) == nil)
    }

    /// DIV at w = 1 is 100·(1 − HHI): 80 is the same as HHI 2,000. One supplier through one entry is 0.
    @Test func diversificationLimits() {
        #expect(
            abs(Diversification.score(supplierHHI: Interval(2_000), entryHHI: 0, supplierWeight: 1).central - 80) < 1e-9
        )
        #expect(
            Diversification.score(supplierHHI: Interval(10_000), entryHHI: 10_000, supplierWeight: 0.5).central == 0)
        let half = Diversification.score(supplierHHI: Interval(5_000), entryHHI: 2_500, supplierWeight: 0.5)
        #expect(abs(half.central - 62.5) < 1e-9)
    }
}

@Suite struct NMinusOneTests {
    /// Estonia: entries Värska 4, Narva 3, Karksi 7 mcm/d give 104.48 % with the demand that this implies, 6.70 mcm/d (back-solved).
    @Test func reproducesTheArithmeticOfEstonia() {
        let score = NMinusOne(
            entryCapacity: 14, production: 0, storage: 0, terminals: 0, largest: 7, largestName: "Karksi",
            peakDemand: 6.70,
            storagePercent: 100)
        #expect(abs(score.percent - 104.48) < 0.005)
    }
}

@Suite struct AvoidableDependenceTests {
    @Test func isTheDifferenceAndNeverNegative() {
        let score = AvoidableDependence.score(
            today: Interval(low: 80, central: 80, high: 84), unavoidable: Interval(low: 10, central: 27, high: 30))
        #expect(score == Interval(low: 50, central: 53, high: 74))
        #expect(AvoidableDependence.score(today: Interval(5), unavoidable: Interval(20)).central == 0)
        #expect(AvoidableDependence.carriedForOthers(today: Interval(5), unavoidable: Interval(20)) == 15)
        #expect(AvoidableDependence.carriedForOthers(today: Interval(50), unavoidable: Interval(20)) == 0)
    }
}
