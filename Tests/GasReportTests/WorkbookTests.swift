import Foundation
import GasModel
import Testing

@testable import GasReport

@Suite struct WorkbookTests {
    /// Where openpyxl is installed (`.venv/bin/pip install openpyxl`), a reader that shares nothing with the writer checks it.
    static let reader = Place.root.appendingPathComponent(".venv/bin/python")
    static let hasReader = (try? run(reader, ["-c", "import openpyxl"])) == ""

    static func run(_ program: URL, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }

    @Test func checksumIsTheStandardOne() {
        #expect(ZIPArchive.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(ZIPArchive.checksum([]) == 0)
    }

    @Test func columnsHaveLetters() {
        #expect([0, 25, 26, 51, 52, 701, 702].map(SheetXML.letters) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
    }

    @Test func sameDocumentSameBytes() throws {
        let first = try WorkbookRenderer().render(Sample.document)
        #expect(try WorkbookRenderer().render(Sample.document) == first)
    }

    @Test func sheetNamesAreShortAndDifferent() {
        var names = SheetNames(taken: ["report"])
        let long = String(repeating: "w", count: 40)
        let given = [names.next("report"), names.next(long), names.next(long), names.next("REPORT"), names.next("a/b:c")]
        #expect(Set(given.map { $0.lowercased() }).count == given.count)
        #expect(given.allSatisfy { $0.count <= 31 && !$0.contains("/") && !$0.contains(":") })
    }

    /// What the format itself would decode is written so that the text comes back.
    @Test func escapesOfTheFormatStayText() {
        #expect(SheetXML.escaped("_x0041_") == "_x005F_x0041_")
        #expect(SheetXML.escaped("_x00G1_ a_x41_") == "_x00G1_ a_x41_")
    }

    @Test(.enabled(if: hasReader)) func anotherReaderFindsTheNumbers() throws {
        let folder = try Place.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("sample.xlsx")
        try WorkbookRenderer().write(Sample.document, to: file)
        let script = """
            import openpyxl, sys
            book = openpyxl.load_workbook(sys.argv[1])
            for sheet in book:
                for row in sheet.iter_rows():
                    for cell in row:
                        assert cell.data_type in "nsd", (sheet.title, cell.coordinate, cell.data_type)
            sheet = book["routes"]
            print(book.sheetnames)
            print([cell.value for cell in sheet[4]])
            print([cell.value for cell in sheet[6]])
            """
        let said = try Self.run(Self.reader, ["-c", script, file.path]).split(separator: "\n").map(String.init)
        #expect(said.count == 3, "\(said)")
        #expect(said.first?.hasPrefix("['report', 'region', 'routes', 'settings', 'glossary', 'sources']") == true)
        #expect(said.last?.contains("'Norland via Northgate', ") == true && said.last?.contains("63.4") == true, "\(said)")
    }
}

@Suite struct FlatTableTests {
    @Test func gradesAndSourcesAreColumns() {
        let table = Table(
            id: "t", title: "t", columns: [.words("name", "Name"), .init("flow_gwh", "Flow", unit: "GWh")],
            rows: [
                .init([.text("north\(cites: ["a", "b"])"), .number(.infinity, grade: .c)]),
                .init([.text("south\(cites: ["a"])"), .interval(Interval(low: 1, central: 2, high: 4))]),
                .init([.text("west"), .notApplicable]), .init([.text("east"), .missing]),
            ])
        #expect(
            CSVTables.text(of: table) == """
                name,flow_gwh_low,flow_gwh,flow_gwh_high,flow_gwh_grade,sources\r
                north,inf,inf,inf,C,a b\r
                south,1,2,4,,a\r
                west,NA,NA,NA,,\r
                east,,,,,\r

                """)
    }

    @Test func longFormHasARowPerValue() {
        let lines = CSVTables.long(Sample.document).split(separator: "\r\n")
        #expect(lines[0] == "table,row,label,column,unit,value")
        #expect(lines.contains("region,1,Aldonia,today_percent_low,%,74"))
        #expect(lines.contains("routes,1,From the north · Norland via Northgate,flow_gwh_per_day,GWh/d,63.4"))
    }
}
