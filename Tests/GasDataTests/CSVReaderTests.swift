import GasModel
import Testing

@testable import GasData

/// RFC 4180, byte by byte.
@Suite struct CSVReaderTests {
    struct Read {
        let rows: [[String]]
        let findings: [String]
        let records: [CSVRecord]
    }

    func read(_ bytes: [UInt8], limits: Limits = .standard) -> Read {
        var log = FindingLog()
        let records = CSVReader.read(bytes, file: "t", limits: limits, into: &log) ?? []
        return Read(
            rows: records.map { $0.fields.map(\.text) },
            findings: log.sorted.map { "\($0.code) \($0.place.line):\($0.place.column)" }, records: records)
    }

    func read(_ text: String, limits: Limits = .standard) -> Read { read(Array(text.utf8), limits: limits) }

    static let accepted: [(text: String, rows: [[String]])] = [
        ("", []),
        ("a", [["a"]]),
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2\n3,4", [["a", "b"], ["1", "2"], ["3", "4"]]),
        (",\n", [["", ""]]),
        ("a,\n", [["a", ""]]),
        ("\"a\"\n", [["a"]]),
        ("\"\"\n", [[""]]),
        ("\"a,b\",c\n", [["a,b", "c"]]),
        ("\"a\"\"b\"\n", [["a\"b"]]),
        ("\"\"\"\"\n", [["\""]]),
        ("\"a\nb\",c\nd,e", [["a\nb", "c"], ["d", "e"]]),
        ("\"a\r\nb\"", [["a\r\nb"]]),
        ("\"a\rb\"", [["a\rb"]]),
        (" a , b \n", [[" a ", " b "]]),
        ("Žďár,Ниш,東京\n", [["Žďár", "Ниш", "東京"]]),
        ("a;b\n", [["a;b"]]),
        ("=1+1,@x\n", [["=1+1", "@x"]]),
    ]

    @Test(arguments: 0..<accepted.count)
    func accepts(_ index: Int) {
        let result = read(Self.accepted[index].text)
        #expect(result.rows == Self.accepted[index].rows)
        #expect(result.findings.isEmpty)
    }

    static let refused: [(text: String, findings: [String])] = [
        ("a\rb\n", ["D103 1:2"]),
        ("a,b\r\n1,\r2\n", ["D103 2:3"]),
        ("a\n\"b", ["D104 2:1"]),
        ("\"", ["D104 1:1"]),
        ("\"a\"b\n", ["D104 1:4"]),
        ("a\"b\n", ["D104 1:2"]),
        ("a, \"b\"\n", ["D104 1:4"]),
        ("\"a\" ,b\n", ["D104 1:4"]),
        ("a\n\nb\n", ["D106 2:1"]),
        ("\n", ["D106 1:1"]),
        ("a\n\r\n\r\nb", ["D106 2:1", "D106 3:1"]),
        ("\u{FEFF}a\n", ["D102 1:1"]),
        ("a\0\n", ["D101 1:2"]),
        ("a\nžb,\0", ["D101 2:4"]),
    ]

    @Test(arguments: 0..<refused.count)
    func finds(_ index: Int) { #expect(read(Self.refused[index].text).findings == Self.refused[index].findings) }

    @Test(
        arguments: [
            ([0x61, 0x0A, 0xFF], "D101 2:1"), ([0x61, 0xC3, 0x28], "D101 1:2"), ([0xE2, 0x82], "D101 1:1"),
            ([0xC0, 0xAF], "D101 1:1"), ([0xED, 0xA0, 0x80], "D101 1:1"), ([0xF5, 0x80, 0x80, 0x80], "D101 1:1"),
            ([0xFF, 0xFE, 0x61, 0x00], "D101 1:1"), ([0xFE, 0xFF, 0x00, 0x61], "D101 1:1"), ([0x80], "D101 1:1"),
            ([0xC5, 0xBD, 0x2C, 0xE9], "D101 1:3"),
        ] as [([UInt8], String)])
    func findsBytesThatAreNoText(_ bytes: [UInt8], _ finding: String) { #expect(read(bytes).findings == [finding]) }

    @Test func everyFieldKnowsItsPlace() {
        let result = read("ab,\"c\"\"d\",ž,e\n\"x\ny\",z\n,last")
        let places = result.records.map { $0.fields.map { [$0.line, $0.column] } }
        #expect(places == [[[1, 1], [1, 4], [1, 11], [1, 13]], [[2, 1], [3, 4]], [[4, 1], [4, 2]]])
        #expect(result.records.map(\.line) == [1, 2, 4])
        #expect(result.records[1].endLine == 3 && result.records[1].endColumn == 5)
    }

    @Test func markIsNotPartOfTheFirstName() { #expect(read("\u{FEFF}a,b\n").rows == [["a", "b"]]) }

    @Test func recordsUpToTheLimitAreRead() {
        var limits = Limits()
        limits.recordsPerTable = 3
        func rows(_ count: Int) -> String { "h\n" + String(repeating: "1\n", count: count) }
        #expect(read(rows(2), limits: limits).findings.isEmpty)
        #expect(read(rows(3), limits: limits).findings.isEmpty)
        #expect(read(rows(4), limits: limits).findings == ["D004 5:1"])
    }

    @Test func columnsUpToTheLimitAreRead() {
        var limits = Limits()
        limits.columns = 3
        #expect(read("a,b", limits: limits).findings.isEmpty)
        #expect(read("a,b,c", limits: limits).findings.isEmpty)
        #expect(read("a,b,c,d", limits: limits).findings == ["D004 1:7"])
    }

    @Test func cellsUpToTheLimitAreRead() {
        var limits = Limits()
        limits.cellBytes = 4
        #expect(read("abc", limits: limits).findings.isEmpty)
        #expect(read("abcd", limits: limits).findings.isEmpty)
        #expect(read("x,abcde", limits: limits).findings == ["D004 1:3"])
        #expect(read("žš", limits: limits).findings.isEmpty)
        #expect(read("žšč", limits: limits).findings == ["D004 1:1"])
    }

    @Test func standardLimitsAreThoseOfTheDocumentation() {
        #expect(Limits.standard.fileBytes == 67_108_864 && Limits.standard.recordsPerTable == 1_000_000)
        let long = String(repeating: "a", count: 4_096)
        #expect(read(long).findings.isEmpty)
        #expect(read(long + "a").findings == ["D004 1:1"])
        let wide = Array(repeating: "a", count: 256).joined(separator: ",")
        #expect(read(wide).findings.isEmpty)
        #expect(read(wide + ",a").findings == ["D004 1:513"])
    }

    /// No bytes make the reader hang or stop, and every finding has a place within the text.
    @Test func randomBytesAreReadOrRefused() {
        let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0x20, 0xC5, 0xBD, 0x00, 0xFF]
        var state: UInt64 = 42
        for _ in 0..<3_000 {
            var bytes: [UInt8] = []
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            for _ in 0..<(state >> 60) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int(state >> 33) % (state & 0x8000 == 0 ? 7 : 10)])
            }
            let result = read(bytes)
            let lines = bytes.count { $0 == 0x0A } + 1
            #expect(result.records.allSatisfy { $0.line >= 1 && $0.endLine <= lines && !$0.fields.isEmpty })
        }
    }
}
