import Foundation
import GasModel
import Testing

@testable import GasReport

/// Every hostile text × every renderer × every text field of a document and of a drawing.
@Suite struct HostileTests {
    @Test func thereAreEnoughPayloads() { #expect(Set(Hostile.payloads).count >= 60) }

    /// The hostile document leaves out no text field: a new one makes this fail until it is filled. What is not data stays out.
    @Test func everyTextFieldIsHostile() {
        let harmless = [".svg", ".alternative", ".equation.typst", ".equation.plain", ".equation.spoken"]
        var fields: Set<String> = []
        func walk(_ value: Any, _ path: String) {
            if let text = value as? String {
                guard !harmless.contains(where: path.hasSuffix), !path.hasPrefix(".title.language") else { return }
                fields.insert(path)
                #expect(text.contains("HOSTILE") || text == " ", "\(path) is \(text)")
                return
            }
            for child in Mirror(reflecting: value).children {
                let name = child.label.map { $0.hasPrefix("[") || $0.hasPrefix(".") ? "" : "." + $0 } ?? ""
                walk(child.value, path + name)
            }
        }
        walk(HostileDocument.document("HOSTILE"), "")
        for needed in [
            ".title.kind", ".headlines.figure", ".chapters.heading", ".settings.value", ".sources.address", ".furtherSources.note",
        ] { #expect(fields.contains(needed), "\(needed)") }
        #expect(fields.count > 40, "\(fields.sorted())")
    }

    @Test(arguments: Hostile.payloads) func drawingsStayDrawings(_ payload: String) {
        for drawing in HostileCharts.all(payload) {
            #expect(faultOfXML(drawing.svg) == nil)
            for tag in Tag.all(in: drawing.svg) { #expect(HTMLTests.elements.contains(tag.name), "element \(tag.name)") }
            #expect(!drawing.svg.contains("<script") && !drawing.svg.contains("onload=\"") && !drawing.svg.contains("<!ENTITY"))
        }
    }

    @Test(arguments: Hostile.payloads) func pagesRunNothing(_ payload: String) throws {
        let html = HTMLBody(document: HostileDocument.document(payload)).text
        for tag in Tag.all(in: html) {
            #expect(HTMLTests.elements.contains(tag.name), "element \(tag.name)")
            #expect(
                !tag.attributes.contains { $0.lowercased().hasPrefix("on") || $0 == "style" }, "\(tag.name) \(tag.attributes)")
        }
        #expect(!html.contains("<script") && !html.contains("href=\"javascript:"))
    }

    @Test(arguments: Hostile.payloads) func jsonStaysData(_ payload: String) throws {
        let text = JSONRenderer.render(HostileDocument.document(payload))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect((object["findings"] as? [[String: Any]])?.count == 1 && !text.contains("<script"))
    }

    /// Each line of a CSV file has as many fields as its header, and none begins a formula.
    @Test(arguments: Hostile.payloads) func csvCellsNeverBecomeFormulas(_ payload: String) {
        let document = HostileDocument.document(payload)
        for text in CSVTables.files(of: document).map(\.text) + [CSVTables.long(document)] {
            let lines = Self.parsed(text)
            #expect(lines.allSatisfy { $0.count == lines[0].count }, "\(text)")
            for field in lines.joined() {
                let bare = field.drop { $0 == " " }
                #expect(bare.count < 2 || !"=+-@|%".contains(bare.first ?? "x") || Double(field) != nil, "\(field)")
            }
        }
        for file in CSVTables.files(of: document) { #expect(!file.name.contains("/") && !file.name.contains("..")) }
    }

    @Test(arguments: Hostile.payloads) func workbooksHoldNoFormula(_ payload: String) {
        for sheet in WorkbookRenderer.sheets(of: HostileDocument.document(payload)) {
            let xml = SheetXML.sheet(sheet)
            #expect(faultOfXML(xml) == nil)
            #expect(!xml.contains("<f>") && !xml.contains("<f ") && !xml.contains("t=\"str\""))
            #expect(sheet.name.count <= 31 && !sheet.name.contains { "[]:*?/\\".contains($0) })
        }
        #expect(faultOfXML(WorkbookParts.properties(HostileDocument.document(payload).title)) == nil)
    }

    /// No control character reaches the terminal, and the table keeps its lines.
    @Test(arguments: Hostile.payloads) func terminalsObeyNobody(_ payload: String) {
        for table in HostileDocument.document(payload).dataTables {
            let text = TerminalTable(table).text
            #expect(
                !text.unicodeScalars.contains {
                    ($0.value < 32 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
                })
        }
    }

    /// One compilation for all payloads: whatever is in them, the document still compiles.
    @Test(.enabled(if: Place.hasEngine)) func pdfStaysText() throws {
        let pdf = try PDFRenderer(resources: Place.resources).render(HostileDocument.all)
        #expect(pdf.count > 10_000)
    }

    /// The institute's name comes from a file, too.
    @Test(arguments: Hostile.payloads) func housesAreNotTrusted(_ payload: String) throws {
        var style = HouseStyle.standard
        style.institute = payload
        let page = try HTMLRenderer(resources: Place.resources, style: style).render(Sample.document)
        let body = page[try #require(page.range(of: "<body>")).upperBound...]
        for tag in Tag.all(in: String(body)) {
            #expect(HTMLTests.elements.union(["script", "body", "html"]).contains(tag.name), "element \(tag.name)")
            #expect(!tag.attributes.contains { $0.lowercased().hasPrefix("on") || $0 == "style" }, "\(tag.name) \(tag.attributes)")
        }
        #expect(body.components(separatedBy: "<script").count == 2, "the report's own script and no other")
        let line = TypstStyle.source(style).split(separator: "\n").filter { $0.hasPrefix("#let institute") }
        #expect(line.count == 1 && TypstText.literal(payload).allSatisfy { $0 != "\n" })
    }

    /// What names the files that a document becomes.
    @Test(arguments: Hostile.payloads) func fileNamesStayInTheirFolder(_ payload: String) {
        for file in CSVTables.files(of: HostileDocument.document(payload)) {
            #expect(file.name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }, "\(file.name)")
            #expect(!file.name.hasPrefix(".") && file.name.utf8.count <= 120, "\(file.name)")
        }
    }

    /// RFC 4180.
    private static func parsed(_ text: String) -> [[String]] {
        var lines: [[String]] = []
        var line: [String] = []
        var field = ""
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle(); if isQuoted, !field.isEmpty { field.append(character) }
            case "," where !isQuoted:
                line.append(field)
                field = ""
            case "\r\n" where !isQuoted:
                line.append(field)
                lines.append(line)
                line = []
                field = ""
            default: field.append(character)
            }
        }
        return lines
    }
}
