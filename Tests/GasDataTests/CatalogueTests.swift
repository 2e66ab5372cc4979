import Foundation
import GasModel
import Testing

@testable import GasData

/// Every code has a page and a fixture that raises it.
@Suite struct CatalogueTests {
    @Test(arguments: FindingCode.allCases)
    func everyCodeHasAPage(_ code: FindingCode) throws {
        let page = try #require(FindingCatalogue.page(code.rawValue))
        #expect(page.code == code.rawValue)
        for text in [page.title, page.meaning, page.reason, page.remedy] { #expect(text.count > 10, "\(page)") }
        #expect(FindingCatalogue.page(code.rawValue.lowercased()) == page)
    }

    @Test func pagesAreToldApart() {
        #expect(FindingCatalogue.pages.map(\.code) == FindingCode.allCases.map(\.rawValue))
        #expect(Set(FindingCatalogue.pages.map(\.title)).count == FindingCode.allCases.count)
        #expect(Set(FindingCatalogue.pages.map(\.meaning)).count == FindingCode.allCases.count)
        #expect(FindingCatalogue.page("D999") == nil && FindingCatalogue.page("") == nil)
    }

    @Test func everyCodeIsRaisedByATest() {
        let inTables =
            (CellDefectTests.numbers + CellDefectTests.evidence + CellDefectTests.words + CellDefectTests.connections
            + CellDefectTests.optional)
            .map(\.code)
            + (FolderDefectTests.records + FolderDefectTests.headers).map(\.code)
            + ScenarioTests.defects.map { String($0.finding.prefix(4)) }
        // Raised by a test of their own in FolderDefectTests, SenseTests or SafeFileTests.
        let alone = [
            "D001", "D002", "D003", "D005", "D006", "D007", "D503", "D504", "D506", "D508", "D509", "D510", "D512", "D601",
        ]
        #expect(Set(inTables + alone) == Set(FindingCode.allCases.map(\.rawValue)))
    }

    @Test func singleDefectsAreMany() {
        let cells =
            CellDefectTests.numbers + CellDefectTests.evidence + CellDefectTests.words + CellDefectTests.connections
            + CellDefectTests.optional
        #expect(cells.count + FolderDefectTests.records.count + FolderDefectTests.headers.count >= 140)
        #expect(ScenarioTests.defects.count >= 50)
    }
}

@Suite struct SchemaTests {
    let catalogue = SchemaCatalogue.standard

    @Test func builtInSchemaIsTheOneInTheRepository() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Datasets/Schema").standardizedFileURL
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".csv") }
        let fromFiles = SchemaCatalogue(
            files: try names.sorted().map {
                (String($0.dropLast(4)), Array(try Data(contentsOf: folder.appendingPathComponent($0))))
            })
        #expect(fromFiles.tables == catalogue.tables)
        #expect(Set(names) == Set(catalogue.tables.map { $0.name + ".csv" } + ["tables.csv"]))
    }

    @Test func everyAttributeIsDescribed() {
        for table in catalogue.tables {
            #expect(!table.keys.isEmpty && !table.summary.isEmpty && table.file.hasSuffix(".csv"))
            for attribute in table.attributes {
                #expect(attribute.summary.count > 5, "\(table.name).\(attribute.name)")
                #expect(attribute.type != .choice || attribute.values.count > 1)
                #expect(
                    attribute.type != .choice || attribute.defaultValue.isEmpty
                        || attribute.values.contains(attribute.defaultValue))
                let isReference = attribute.type == .reference || attribute.type == .references
                #expect(!isReference || attribute.values.allSatisfy { catalogue.table($0) != nil })
                #expect(
                    attribute.unit.isEmpty || SchemaCatalogue.knownUnits.contains(attribute.unit)
                        || attribute.type == .number)
            }
            let columns = table.attributes.flatMap(\.columns).map(\.name)
            #expect(Set(columns).count == columns.count, "\(table.name)")
        }
    }

    @Test func choicesAreThoseOfTheModel() {
        func values(_ table: String, _ attribute: String) -> [String] {
            catalogue.table(table)?.attribute(attribute)?.values ?? []
        }
        #expect(values("zones", "role") == Zone.Role.allCases.map(\.rawValue))
        #expect(values("suppliers", "kind") == Supplier.Kind.allCases.map(\.rawValue))
        #expect(values("sources", "kind") == Source.Kind.allCases.map(\.rawValue))
        #expect(values("routes", "firmness") == Route.Firmness.allCases.map(\.rawValue))
        #expect(values("sources", "volume_range") == RangeMeaning.allCases.map(\.rawValue))
        #expect(values("sources", "capacity_range") == RangeMeaning.allCases.map(\.rawValue))
        #expect(values("terminals", "volume_range") == RangeMeaning.allCases.map(\.rawValue))
        #expect(values("storages", "shape") == Storage.Shape.allCases.map(\.rawValue))
        for table in ["routes", "storages", "terminals"] {
            #expect(values(table, "status") == Availability.Status.allCases.map(\.rawValue))
        }
    }

    @Test func estimateFillsSixColumns() throws {
        let capacity = try #require(catalogue.table("routes")?.attribute("capacity"))
        #expect(
            capacity.columns.map(\.name) == [
                "capacity_gwh_per_day", "capacity_low_gwh_per_day", "capacity_high_gwh_per_day", "capacity_source",
                "capacity_grade", "capacity_year",
            ])
        let value = try #require(catalogue.table("assumptions")?.attribute("value"))
        #expect(value.columns.map(\.name) == ["value", "low", "high"])
    }

    @Test func pageNamesEveryColumn() {
        let page = catalogue.markdown
        for table in catalogue.tables {
            #expect(page.contains("## \(table.file)\n"))
            for column in table.attributes.flatMap(\.columns) { #expect(page.contains("`\(column.name)`")) }
        }
        #expect(page == SchemaCatalogue.standard.markdown)
    }
}
