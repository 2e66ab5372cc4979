import Foundation
import GasModel
import Testing

@testable import GasData

/// What a dataset's folder may lead to: regular files inside it, of bounded size.
@Suite struct SafeFileTests {
    func codes(_ change: (URL) throws -> Void) throws -> [String] {
        try TinyDataset.valid.written { folder in
            try change(folder)
            return Dataset.load(from: folder).findings.map { "\($0.code) \($0.place.file)" }
        }
    }

    let manager = FileManager.default

    func link(_ name: String, in folder: URL, to target: String) throws {
        let file = folder.appendingPathComponent(name)
        try? manager.removeItem(at: file)
        try manager.createSymbolicLink(atPath: file.path, withDestinationPath: target)
    }

    @Test(arguments: [
        "/etc/hostname", "/dev/zero", "/dev/null", "../../../../../../../../etc/hosts", "/", "/proc/self/environ",
    ])
    func linkThatLeavesIsRefused(_ target: String) throws {
        guard manager.fileExists(atPath: target) || target.hasPrefix("..") else { return }
        let found = try codes { try link("junctions.csv", in: $0, to: target) }
        #expect(found == ["D003 junctions.csv"])
    }

    @Test func linkToAnotherDatasetIsRefused() throws {
        let other = TinyDataset.folder.appendingPathComponent("junctions.csv").path
        #expect(try codes { try link("junctions.csv", in: $0, to: other) } == ["D003 junctions.csv"])
    }

    @Test func linkToASiblingWithTheSamePrefixIsRefused() throws {
        var other: URL?
        defer { if let other { try? manager.removeItem(at: other) } }
        let found = try codes { folder in
            let sibling = URL(fileURLWithPath: folder.path + "-other")
            other = sibling
            try manager.createDirectory(at: sibling, withIntermediateDirectories: true)
            try Data("id,name\n".utf8).write(to: sibling.appendingPathComponent("junctions.csv"))
            try link("junctions.csv", in: folder, to: sibling.appendingPathComponent("junctions.csv").path)
        }
        #expect(found == ["D003 junctions.csv"])
    }

    @Test func linkInsideIsFollowed() throws {
        let found = try codes { folder in
            try manager.moveItem(
                at: folder.appendingPathComponent("junctions.csv"), to: folder.appendingPathComponent("map/places.txt"))
            try link("junctions.csv", in: folder, to: "map/places.txt")
        }
        #expect(found == [])
    }

    @Test func brokenLinkAndCircleAreFound() throws {
        #expect(try codes { try link("junctions.csv", in: $0, to: "nothing.csv") } == ["D003 junctions.csv"])
        #expect(try codes { try link("junctions.csv", in: $0, to: "junctions.csv") } == ["D003 junctions.csv"])
    }

    @Test func pipeDoesNotBlock() throws {
        let found = try codes { folder in
            let path = folder.appendingPathComponent("junctions.csv").path
            try manager.removeItem(atPath: path)
            #expect(mkfifo(path, 0o600) == 0)
        }
        #expect(found == ["D003 junctions.csv"])
    }

    @Test func folderInPlaceOfAFileIsRefused() throws {
        let found = try codes { folder in
            let file = folder.appendingPathComponent("junctions.csv")
            try manager.removeItem(at: file)
            try manager.createDirectory(at: file, withIntermediateDirectories: true)
        }
        #expect(found == ["D003 junctions.csv"])
    }

    @Test func mapFolderMayNotLeaveEither() throws {
        let found = try codes { folder in
            let outside = TinyDataset.folder.appendingPathComponent("map").path
            try manager.removeItem(at: folder.appendingPathComponent("map"))
            try manager.createSymbolicLink(
                atPath: folder.appendingPathComponent("map").path, withDestinationPath: outside)
        }
        #expect(found == ["D003 map/labels.csv", "D003 map/land.geojson", "D003 map/waypoints.csv"])
    }

    @Test func namesThatDifferInCaseOnlyAreRefused() throws {
        let found = try codes { folder in
            try Data("x".utf8).write(to: folder.appendingPathComponent("Zones.csv"))
        }
        // On a file system without case the second name is the first file.
        #expect(found.contains("D003 zones.csv") || found.contains { $0.hasPrefix("D107") || $0.hasPrefix("D20") })
    }

    @Test func hiddenFilesAreLeftAlone() throws {
        #expect(try codes { try Data([0]).write(to: $0.appendingPathComponent(".DS_Store")) } == [])
    }

    @Test func missingFolderAndFileInItsPlaceAreFound() throws {
        let nowhere = Dataset.load(from: URL(fileURLWithPath: "/nonexistent/folder"))
        #expect(nowhere.findings.map(\.code) == ["D001"] && nowhere.network == nil)
        let file = Dataset.load(from: TinyDataset.folder.appendingPathComponent("zones.csv"))
        #expect(file.findings.map(\.code) == ["D001"])
    }

    @Test func fileSizeIsLimited() throws {
        let size = TinyDataset.valid.files.values.map(\.utf8.count).max() ?? 0
        for (limit, isRead) in [(size + 1, true), (size, true), (size - 1, false)] {
            var limits = Limits()
            limits.fileBytes = limit
            let loaded = try TinyDataset.valid.load(limits: limits)
            #expect((loaded.network != nil) == isRead)
            #expect(loaded.findings.map(\.code) == (isRead ? [] : ["D004"]))
            #expect(isRead || loaded.findings[0].message.contains("\(limit) bytes"))
        }
    }

    @Test func numberOfFilesIsLimited() throws {
        let count = TinyDataset.valid.files.count
        for (limit, isRead) in [(count + 1, true), (count, true), (count - 1, false)] {
            var limits = Limits()
            limits.filesPerFolder = limit
            #expect((try TinyDataset.valid.load(limits: limits).network != nil) == isRead)
        }
    }

    @Test func numbersOfZonesAndRoutesAreLimited() throws {
        for (zones, routes, isRead) in [(3, 4, true), (4, 5, true), (2, 4, false), (3, 3, false)] {
            var limits = Limits()
            limits.zones = zones
            limits.routes = routes
            let loaded = try TinyDataset.valid.load(limits: limits)
            #expect((loaded.network != nil) == isRead)
            #expect(loaded.findings.map(\.code) == (isRead ? [] : ["D004"]))
        }
    }

    @Test func identifierLengthIsLimited() throws {
        for (length, isRead) in [(63, true), (64, true), (65, false)] {
            var dataset = TinyDataset.valid
            let id = String(repeating: "x", count: length)
            try dataset.edit("bibliography.csv") { $0 + "\(id),T,,,,,,\n" }
            #expect((try dataset.load().network != nil) == isRead)
        }
    }

    @Test func manyFindingsAreCounted() throws {
        var dataset = TinyDataset.valid
        try dataset.edit("bibliography.csv") { $0 + String(repeating: "S1,T,,,,,,\n", count: 250) }
        let findings = try dataset.load().findings
        #expect(findings.count == 201)
        #expect(findings.last?.message == "50 more findings of this kind are not listed")
        #expect(findings.last?.severity == .note)
    }
}
