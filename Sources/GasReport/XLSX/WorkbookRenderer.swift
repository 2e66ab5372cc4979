import Foundation
import GasModel

/// A document as an XLSX workbook: its findings and a list of contents, a sheet per table and per figure, settings, glossary,
/// sources. Numbers are numbers, texts are never formulas, and equal documents have equal bytes.
public struct WorkbookRenderer: Sendable {
    public let style: HouseStyle

    public init(style: HouseStyle = .current) { self.style = style }

    public func render(_ document: Document) throws(ReportError) -> Data {
        let problems = document.problems
        guard problems.isEmpty else { throw .unsound(problems: problems) }
        let sheets = document.title.language.speaking { Self.sheets(of: document) }
        var archive = ZIPArchive()
        archive.add("[Content_Types].xml", WorkbookParts.contentTypes(sheets.count))
        archive.add("_rels/.rels", WorkbookParts.packageRelations)
        archive.add("docProps/core.xml", WorkbookParts.properties(document.title))
        archive.add("xl/workbook.xml", WorkbookParts.workbook(sheets.map(\.name)))
        archive.add("xl/_rels/workbook.xml.rels", WorkbookParts.relations(sheets.count))
        archive.add("xl/styles.xml", WorkbookStyle.xml(style))
        for (index, sheet) in sheets.enumerated() {
            archive.add("xl/worksheets/sheet\(index + 1).xml", SheetXML.sheet(sheet))
        }
        return Data(archive.bytes)
    }

    public func write(_ document: Document, to target: URL) throws(ReportError) {
        try AtomicFile.write(try render(document), to: target)
    }

    static func sheets(of document: Document) -> [Sheet] {
        let tables = document.dataTables
        var names = SheetNames(taken: ["report", "settings", "glossary", "sources"])
        let bodies = tables.map { Sheet($0, name: names.next($0.id)) }
        var sheets = [report(document, zip(bodies.map(\.name), tables).map { ($0, $1.title) })] + bodies
        sheets.append(settings(document))
        if !document.glossary.isEmpty {
            var sheet = Sheet("glossary")
            sheet.add(["Term", "Meaning"], .header)
            for entry in document.glossary { sheet.add([entry.term, entry.meaning.plain]) }
            sheet.widths = [28, 100]
            sheets.append(sheet)
        }
        let sources = document.sources.enumerated().map { (String($0.offset + 1), $0.element) }
            + document.furtherSources.map { ("", $0) }
        if !sources.isEmpty {
            var sheet = Sheet("sources")
            sheet.add(["Number", "Id", "Title", "Publisher", "Year", "Address", "Note"], .header)
            sheet.frozenRows = 1
            for (number, source) in sources {
                let words = [source.id, source.title, source.publisher, source.year, source.address, source.note]
                sheet.add(
                    [Double(number).map { .number($0, decimals: 0, isStrong: false) } ?? .empty]
                        + words.map { $0.isEmpty ? .empty : .text($0, .plain) })
            }
            sheet.widths = [9, 14, 70, 30, 10, 60, 30]
            sheets.append(sheet)
        }
        return sheets
    }

    private static func report(_ document: Document, _ contents: [(name: String, title: String)]) -> Sheet {
        var sheet = Sheet("report")
        let title = document.title
        sheet.add([title.title], .title)
        sheet.add([title.subtitle], .quiet)
        sheet.add(["\(title.kind) · \(title.status) · \(title.edition) · \(title.date.description)"], .quiet)
        sheet.add([])
        for headline in document.headlines { sheet.add([headline.figure, headline.words.plain]) }
        if !document.findings.isEmpty {
            sheet.add([])
            sheet.add(["Key findings", ""], .header)
            for (index, finding) in document.findings.enumerated() {
                sheet.add([.number(Double(index + 1), decimals: 0, isStrong: false), .text(finding.plain, .plain)])
            }
        }
        if !contents.isEmpty {
            sheet.add([])
            sheet.add(["Sheet", "What it shows"], .header)
            for item in contents { sheet.add([item.name, item.title]) }
        }
        sheet.widths = [26, 110]
        return sheet
    }

    private static func settings(_ document: Document) -> Sheet {
        var sheet = Sheet("settings")
        sheet.add(["Setting", "Value"], .header)
        let title = document.title
        let facts = [
            ("Dataset, edition", title.edition), ("Dataset, SHA-256", title.digest), ("Scenario", title.scenario),
            ("Date", title.date.description), ("Status", title.status), ("Made by", title.generator),
            ("Language", title.language.tag),
        ]
        for fact in facts { sheet.add([Language.current.known(fact.0), fact.1]) }
        for setting in document.settings { sheet.add([setting.name, setting.value]) }
        if !document.legal.isEmpty {
            sheet.add([])
            for line in document.legal { sheet.add([line.plain], .quiet) }
        }
        sheet.widths = [34, 110]
        return sheet
    }
}

/// Names of sheets: at most 31 characters, different whatever the case.
struct SheetNames {
    private var taken: Set<String>

    init(taken: [String]) { self.taken = Set(taken) }

    mutating func next(_ id: String) -> String {
        let wanted = String(CSVTables.fileName(id).prefix(27))
        var name = wanted
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            name = "\(wanted)-\(number)"
            number += 1
        }
        return name
    }
}
