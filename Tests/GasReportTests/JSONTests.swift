import Foundation
import Testing

@testable import GasReport

@Suite struct JSONTests {
    @Test func sampleIsAsApproved() throws {
        try Snapshot.check(JSONRenderer.render(Sample.document), "sample.json")
    }

    /// Every key that is written is declared in the published schema, at least by name.
    @Test func schemaKnowsEveryKey() throws {
        let file = Place.root.appendingPathComponent("Reports/Schema/document.schema.json")
        let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        var declared: Set<String> = []
        func walkSchema(_ value: Any) {
            if let object = value as? [String: Any] {
                if let properties = object["properties"] as? [String: Any] { declared.formUnion(properties.keys) }
                object.values.forEach(walkSchema)
            } else if let list = value as? [Any] {
                list.forEach(walkSchema)
            }
        }
        walkSchema(schema)
        var written: Set<String> = []
        func walk(_ value: Any) {
            if let object = value as? [String: Any] {
                written.formUnion(object.keys)
                object.values.forEach(walk)
            } else if let list = value as? [Any] {
                list.forEach(walk)
            }
        }
        walk(try JSONSerialization.jsonObject(with: Data(JSONRenderer.render(Sample.document).utf8)))
        #expect(written.subtracting(declared) == [])
    }
}
