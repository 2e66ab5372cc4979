import Testing

@testable import GasData

@Suite struct NumberGrammarTests {
    @Test(arguments: [
        ("0", 0.0), ("-0", 0), ("1", 1), ("-12.5", -12.5), ("3e6", 3e6), ("3E+6", 3e6), ("1.5e-3", 0.0015), ("007", 7),
        ("0.1", 0.1), ("1e308", 1e308), ("1e-999", 0), ("123456789.123456789", 123_456_789.123_456_789),
    ])
    func accepts(_ text: String, _ value: Double) throws {
        let number = try NumberGrammar.parse(text).get()
        #expect(number == value && number.sign == value.sign)
    }

    @Test(arguments: [
        ("", "D302"), ("-", "D302"), ("abc", "D302"), ("1a", "D302"), ("0x10", "D302"), ("1e", "D302"), ("e5", "D302"),
        ("1e+", "D302"), ("nan", "D303"), ("NaN", "D303"), ("inf", "D303"), ("-inf", "D303"), ("Infinity", "D303"),
        ("1e309", "D303"), ("-1e999", "D303"), ("unlimited", "D303"), ("1,5", "D304"), ("1,234.5", "D304"),
        ("1.234,5", "D304"),
        ("1 234", "D304"), ("1\u{A0}234", "D304"), ("1'234", "D304"), ("+1", "D304"), (" 1", "D304"), ("1 ", "D304"),
        ("1.", "D304"), (".5", "D304"), ("--1", "D304"), ("1.2.3", "D304"), ("\u{2212}1", "D304"), ("1_000", "D304"),
        ("١٢", "D302"), ("５", "D302"), ("12 GWh", "D302"), ("12%", "D302"), ("~12", "D302"), ("<5", "D302"),
        ("12-15", "D304"),
    ])
    func refuses(_ text: String, _ code: String) {
        guard case .failure(let defect) = NumberGrammar.parse(text) else {
            Issue.record("\(text) was accepted")
            return
        }
        #expect(defect.code.rawValue == code)
        #expect(!defect.message.isEmpty && !defect.remedy.isEmpty)
    }

    @Test func lengthIsLimited() {
        let digits = String(repeating: "1", count: 32)
        #expect((try? NumberGrammar.parse(digits).get()) != nil)
        guard case .failure(let defect) = NumberGrammar.parse(digits + "1") else {
            Issue.record("33 characters were accepted")
            return
        }
        #expect(defect.code == .limitExceeded)
    }

    @Test(arguments: [
        ("capcity", "capacity"), ("RS_BA", "RS_BA_Z"), ("Study", "study"), ("planed", "planned"), ("form", "from"),
    ])
    func nearestSpellingIsFound(_ word: String, _ wanted: String) {
        #expect(Spelling.nearest(to: word, among: ["zebra", wanted, "elephant"]) == wanted)
    }

    @Test func farWordsAreNotOffered() {
        #expect(Spelling.nearest(to: "xyz", among: ["capacity", "abc"]) == nil)
        #expect(Spelling.nearest(to: "", among: ["a"]) == nil)
        #expect(Spelling.nearest(to: String(repeating: "a", count: 10_000), among: ["a"]) == nil)
        #expect(Spelling.nearest(to: "ab", among: Array(repeating: "ac", count: 2_000)) == "ac")
        #expect(Spelling.nearest(to: "ab", among: Array(repeating: "ac", count: 2_001)) == nil)
        #expect(Spelling.nearest(to: "ab", among: ["ac", "ad"]) == "ac", "the first of equals")
    }
}
