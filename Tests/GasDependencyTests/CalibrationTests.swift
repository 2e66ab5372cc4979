import Foundation
import GasDependency
import Testing

/// The calibration that ships with the dataset.
@Suite struct CalibrationTests {
    let study = DefaultDatasetTests.study

    @Test func theStoredCalibrationIsNotStale() throws {
        let file = DefaultDatasetTests.root.appendingPathComponent("Datasets/southeast-europe/calibration.csv")
        let stored = try String(contentsOf: file, encoding: .utf8)
        let made = study.calibrationFile(try study.calibration())
        func numbers(_ text: String) -> [[String]] { text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) } }
        let (old, new) = (numbers(stored), numbers(made))
        #expect(old.map { $0[0] } == new.map { $0[0] }, "run gasdep calibrate --write")
        for (left, right) in zip(old, new) {
            for (a, b) in zip(left, right) {
                if let a = Double(a), let b = Double(b) { #expect(abs(a - b) < 0.01, "\(left[0]): \(a) is now \(b)") }
            }
        }
    }

    @Test func theCalibratedDispatchTakesWhatWasObserved() throws {
        let calibration = try study.calibration()
        #expect(calibration.supplies.count > 8)
        for supply in calibration.supplies where supply.fit.reference > 50 {
            let miss = abs(supply.reproduced / supply.fit.reference - 1)
            #expect(miss < 0.15, "\(study.network.sourceName(supply.source)): \(supply.reproduced) of \(supply.fit.reference)")
        }
    }

    /// Misses are printed, not tuned away; this pins how many there are, so that a change shows.
    @Test func theSerbianBordersAreReproducedBut() throws {
        let borders = try study.calibration().borders
        let missed = borders.filter { !$0.isMet }.map { study.network.routes[$0.route].id.text }
        #expect(borders.count == 4 && missed == ["BG_RS_KAL", "HU_RS_KKD1"])
    }

    @Test func losingALargeSupplierRaisesThePriceAsIn2022() throws {
        let outcome = try study.outcome(of: study.scenario("russia-stops").scenario)
        let serbia = outcome.zones[try study.zone("RS")]
        let before = try #require(serbia.priceBefore), range = try #require(serbia.priceUnderRange)
        #expect(range.low > before + 15 && range.high < 250, "\(before) \(range)")
        #expect(range.low < range.central && range.central < range.high)
        #expect(serbia.forgone > 0 && serbia.unserved == 0)
    }
}
