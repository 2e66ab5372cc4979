import GasModel

/// The parts of a workbook that hold it together (Open Packaging Conventions, ECMA-376, part 2).
enum WorkbookParts {
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    static func contentTypes(_ sheets: Int) -> String {
        var xml = SheetXML.declaration + "<Types xmlns=\"\(package)/content-types\">"
        xml += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        xml += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        xml += override("/xl/workbook.xml", "\(type).sheet.main+xml") + override("/xl/styles.xml", "\(type).styles+xml")
        xml += override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        for number in 1...max(1, sheets) {
            xml += override("/xl/worksheets/sheet\(number).xml", "\(type).worksheet+xml")
        }
        return xml + "</Types>\n"
    }

    static var packageRelations: String {
        relations([
            ("\(office)/officeDocument", "xl/workbook.xml"),
            ("\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
        ])
    }

    static func relations(_ sheets: Int) -> String {
        relations(
            (1...max(1, sheets)).map { ("\(office)/worksheet", "worksheets/sheet\($0).xml") }
                + [("\(office)/styles", "styles.xml")])
    }

    static func workbook(_ names: [String]) -> String {
        var xml = SheetXML.declaration + "<workbook xmlns=\"\(SheetXML.namespace)\" xmlns:r=\"\(office)\"><sheets>"
        for (index, name) in names.enumerated() {
            xml += "<sheet name=\"\(XMLText.web(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
        }
        return xml + "</sheets></workbook>\n"
    }

    /// The only date in the file is the document's.
    static func properties(_ title: TitleBlock) -> String {
        let stamp = "xsi:type=\"dcterms:W3CDTF\">\(title.date.description)T00:00:00Z<"
        return SheetXML.declaration
            + "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
            + "xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + "<dc:title>\(XMLText.web(title.title))</dc:title><dc:creator>\(XMLText.web(title.generator))</dc:creator>"
            + "<dcterms:created \(stamp)/dcterms:created><dcterms:modified \(stamp)/dcterms:modified></cp:coreProperties>\n"
    }

    private static func override(_ part: String, _ type: String) -> String {
        "<Override PartName=\"\(part)\" ContentType=\"\(type)\"/>"
    }

    private static func relations(_ items: [(type: String, target: String)]) -> String {
        var xml = SheetXML.declaration + "<Relationships xmlns=\"\(package)/relationships\">"
        for (index, item) in items.enumerated() {
            xml += "<Relationship Id=\"rId\(index + 1)\" Type=\"\(item.type)\" Target=\"\(item.target)\"/>"
        }
        return xml + "</Relationships>\n"
    }
}
