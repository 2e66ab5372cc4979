import Foundation
import GasData
import Testing

/// What describes the datasets that ship is made from the schema.
@Suite struct DataPackageTests {
    static let datasets = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Datasets").standardizedFileURL

    @Test(arguments: ["southeast-europe", "southeast-europe-2009"])
    func descriptorIsTheOneThatTheSchemaGives(_ name: String) throws {
        let folder = Self.datasets.appendingPathComponent(name)
        let file = try String(contentsOf: folder.appendingPathComponent("datapackage.json"), encoding: .utf8)
        #expect(try file == DataPackage.text(describing: folder), "run: gasdep data manifest Datasets/\(name) --write")
    }

    @Test func pageOnTheFormatIsTheOneThatTheSchemaGives() throws {
        let page = try String(contentsOf: Self.datasets.appendingPathComponent("FORMAT.md"), encoding: .utf8)
        #expect(page == SchemaCatalogue.standard.markdown + "\n", "run: gasdep data schema > Datasets/FORMAT.md")
    }

    @Test func descriptorSaysWhatTheSchemaSays() throws {
        let text = try DataPackage.text(describing: TinyDataset.folder)
        let package = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(package["title"] as? String == "Tiny region")
        let resources = try #require(package["resources"] as? [[String: Any]])
        let routes = try #require(resources.first { $0["path"] as? String == "routes.csv" })
        let schema = try #require(routes["schema"] as? [String: Any])
        let fields = try #require(schema["fields"] as? [[String: Any]])
        let capacity = try #require(fields.first { $0["name"] as? String == "capacity_gwh_per_day" })
        #expect(capacity["type"] as? String == "number" && (capacity["constraints"] as? [String: Double])?["minimum"] == 0)
        let grade = try #require(fields.first { $0["name"] as? String == "capacity_grade" })
        #expect((grade["constraints"] as? [String: [String]])?["enum"] == ["A", "B", "C"])
        #expect(schema["primaryKey"] as? [String] == ["id"])
        // The dataset with this descriptor is as valid as before.
        var dataset = TinyDataset.valid
        dataset.replace("datapackage.json", with: text)
        #expect(try dataset.load().findings.isEmpty)
        let again = try dataset.written { try DataPackage.text(describing: $0) }
        #expect(again == text)
    }

    @Test func withoutAHeadThereIsNothingToDescribe() throws {
        var dataset = TinyDataset.valid
        dataset.replace("datapackage.json", with: nil)
        try dataset.written { folder in #expect(throws: DataPackage.Failure.noHead) { try DataPackage.text(describing: folder) } }
        dataset.replace("datapackage.json", with: "{\"title\": \"T\", \"resources\": []}")
        try dataset.written { folder in #expect(throws: DataPackage.Failure.headFormat) { try DataPackage.text(describing: folder) } }
    }
}
