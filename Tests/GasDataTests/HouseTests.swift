import Foundation
import GasModel
import Testing

@testable import GasData

/// An institute's house file: what it says, and every way in which it can be wrong.
@Suite struct HouseTests {
    /// One transparent pixel.
    static let logo = Array(
        Data(base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==") ?? Data())

    private func read(_ source: String, logo: [UInt8] = logo, limits: Limits = .standard) throws -> (house: House?, findings: [String]) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("house-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("house.toml")
        try source.write(to: file, atomically: true, encoding: .utf8)
        try Data(logo).write(to: folder.appendingPathComponent("logo.png"))
        let (house, findings) = HouseReader.read(file: file, papers: ["#ffffff", "#f2f5f8"], limits: limits)
        return (house, findings.map { "\($0.place) \($0.code) \($0.message)" })
    }

    static let good = "format = 1\nname = \"Energy Institute\"\naccent = \"#0B6E4F\"\nlogo = \"logo.png\"\n"

    @Test func aHouseHasNameColourAndLogo() throws {
        let (house, findings) = try read(Self.good)
        #expect(findings == [])
        #expect(house == House(name: "Energy Institute", accent: "#0b6e4f", logo: Self.logo))
        #expect(try read("format = 1\nname = \"N\"\n").house == House(name: "N", accent: nil, logo: nil))
    }

    @Test(arguments: [
        ("name = \"N\"\n", "house.toml:1:1 S104 \"format\" is missing in the house file"),
        ("format = 2\nname = \"N\"\n", "house.toml:1:10 S105 this program reads format 1 only"),
        ("format = 1\n", "house.toml:1:1 S104 \"name\" is missing in the house file"),
        ("format = 1\nname = 3\n", "house.toml:2:8 S103 \"name\" has the wrong type"),
        ("format = 1\nname = \"N\"\ncolour = \"#000000\"\n", "house.toml:3:1 S102 \"colour\" is no key of a house file"),
        ("format = 1\nname = \"N\"\naccent = \"green\"\n", "house.toml:3:10 S105 \"green\" is no colour"),
        ("format = 1\nname = \"N\"\naccent = \"#8fd3b6\"\n", "house.toml:3:10 S105 \"#8fd3b6\" has a contrast of 1.5 on the paper"),
        ("format = 1\nname = \"N\"\nlogo = \"other.png\"\n", "other.png:1"),
        ("format = 1\nname = \"N\"\nlogo = \"house.toml\"\n", "house.toml:3:8 S105 the logo \"house.toml\" cannot be used: it is no PNG file"),
        ("format = 1\nname = \"N\"\nlogo = \"../../etc/hostname\"\n", "../../etc/hostname:1"), ("format = 1\nname = \"N\n", "house.toml:2"),
    ])
    func defectsHaveAPlace(_ source: String, _ expected: String) throws {
        let (house, findings) = try read(source)
        #expect(house == nil)
        #expect(findings.contains { $0.replacing("\u{201C}", with: "\"").replacing("\u{201D}", with: "\"").hasPrefix(expected) }, "\(findings)")
    }

    /// A logo is refused unless it is a whole, undamaged picture of a sensible size.
    @Test func damagedLogosAreRefused() throws {
        for index in Self.logo.indices {
            var bytes = Self.logo
            bytes[index] ^= 0x41
            #expect(PNGFile.defect(bytes) != nil, "byte \(index) changed")
            #expect(PNGFile.defect(Array(Self.logo[..<index])) != nil, "cut at \(index)")
        }
        #expect(PNGFile.defect(Self.logo + [0]) != nil)
        #expect(PNGFile.defect(Array("<svg onload=\"alert(1)\"/>".utf8)) == "it is no PNG file")
        #expect(try read(Self.good, logo: Array(repeating: 0x89, count: 600 << 10)).findings.first?.contains("larger than") == true)
    }

    @Test func theLogoIsLimited() throws {
        for (spare, isRead) in [(1, true), (0, true), (-1, false)] {
            var limits = Limits()
            limits.logoBytes = Self.logo.count + spare
            let (house, findings) = try read(Self.good, limits: limits)
            #expect((house != nil) == isRead)
            #expect(isRead == findings.isEmpty && (isRead || findings[0].contains("\(limits.logoBytes) bytes")), "\(findings)")
        }
    }

    /// Against the examples of WCAG: black on white is 21, grey #767676 is just enough.
    @Test func contrastIsThatOfWCAG() throws {
        let white = try #require(PrintColour("#ffffff"))
        func contrast(_ text: String) throws -> Double { try #require(PrintColour(text)).contrast(with: white) }
        #expect(abs(try contrast("#000000") - 21) < 1e-9)
        #expect(abs(try contrast("#ffffff") - 1) < 1e-12)
        #expect(abs(try contrast("#767676") - 4.542) < 5e-4)
        #expect(abs(try contrast("#777777") - 4.478) < 5e-4)
        #expect(PrintColour("#12345") == nil && PrintColour("123456#") == nil && PrintColour("#12345g") == nil)
    }
}
