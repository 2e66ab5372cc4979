import Foundation
import GasDependency
import Testing

@testable import GasReport

/// The catalogues against the texts that the program asks for.
@Suite struct LanguageCatalogueTests {
    static let root = ArchitectureTests.root
    static let library = LanguageLibrary(folder: root.appendingPathComponent("Reports/Languages"))
    /// Languages with texts of their own.
    static let written = library.tags.filter { $0 != "en" && (try? library.file($0).header["X-Transliterates"]) == nil }

    static let sources = Result {
        try SourceTexts(folders: ["GasReport", "GasDependency", "GasDispatch", "GasModel"].map { root.appendingPathComponent("Sources/\($0)") })
    }

    @Test func theLanguagesOfTheRegionAreThere() {
        #expect(Self.library.tags == ["bg", "bs", "en", "hr", "mk", "sq", "sr-Cyrl", "sr-Latn"])
        #expect(Self.written.count == 6)
    }

    /// Same texts in every catalogue, and no place that the English text does not fill.
    @Test(arguments: written)
    func everyCatalogueHasEveryText(_ tag: String) throws {
        let entries = try Self.library.file(tag).entries
        let all = Set(try Self.written.flatMap { try Self.library.file($0).entries.map(\.key) })
        #expect(all.subtracting(entries.map(\.key)).sorted() == [], "\(tag) lacks texts")
        for entry in entries {
            let filled = Template.parts(entry.key).filter { if case .place = $0 { true } else { false } }
            let used = Template.parts(entry.text).filter { if case .place = $0 { true } else { false } }
            #expect(used.allSatisfy(filled.contains), "\(tag).po:\(entry.line) has a place that nothing fills")
            #expect(
                entry.key.first == " " ? " ,;:".contains(entry.text.first ?? "x") : true,
                "\(tag).po:\(entry.line) runs into the word before it")
        }
    }

    /// A key is a text of the program or a name of the datasets.
    @Test func noTextIsUnused() throws {
        let sources = try Self.sources.get()
        let study = SharedRuns.study
        var names = Set(study.network.zones.map(\.name) + study.network.suppliers.map(\.name))
        names.formUnion(study.network.junctions.map(\.name))
        names.formUnion(try study.library.names.map { try study.scenario($0).scenario.title })
        names.formUnion(Horizon.allCases.map { $0.name.prefix(1).uppercased() + $0.name.dropFirst() })
        names.formUnion(Language.compositions.map { $0 + "{1}" } + Language.enclosures.map { $0.0 + "{1}" + $0.1 } + ["{1} at {2}"])
        for entry in try Self.library.file("sr-Latn").entries {
            #expect(
                sources.keys.contains(entry.key) || names.contains(entry.key),
                "sr-Latn.po:\(entry.line): nothing says \(entry.key.debugDescription)")
        }
    }

    /// The documents whose words are tested: briefs on very different zones, and one of every other kind.
    static func document(_ name: String) async throws -> @Sendable () throws -> Document {
        let study = SharedRuns.study
        let (date, command) = (study.editionDay, "gasdep report")
        switch name {
        case "region":
            let runs = try await SharedRuns.region.value
            return { try study.regionReview(runs, date: date, generator: "gasdep", command: command) }
        case "shock":
            let runs = try await SharedRuns.coldDay.value
            return { try study.shockNote(runs, date: date, generator: "gasdep", command: command) }
        case "comparison":
            let comparison = try await SharedRuns.comparison.value
            return { try study.comparisonNote(comparison, date: date, generator: "gasdep", command: command) }
        default:
            let runs = try await SharedRuns.brief(name)
            return { try study.countryBrief(runs, date: date, generator: "gasdep", command: command) }
        }
    }

    /// Documents ask for no text of the program that a catalogue lacks, and name every zone and supplier.
    @Test(arguments: ["RS", "BG", "ME", "region", "shock", "comparison"])
    func noTextOfADocumentIsMissing(_ name: String) async throws {
        let study = SharedRuns.study
        let asked = LanguageListener()
        let language = try Self.library.language("sr-Latn")
        let make = try await Self.document(name)
        try Language.$listener.withValue(asked) {
            let document = try language.speaking(make)
            let resources = ReportResources(folder: Self.root.appendingPathComponent("Reports"))
            _ = try HTMLRenderer(resources: resources).render(document)
            _ = TypstEmitter().source(of: document)
            _ = try WorkbookRenderer().render(document)
        }
        let known = Set(language.texts.keys)
        let sources = try Self.sources.get()
        let missing = asked.texts.filter {
            sources.keys.contains($0) && !known.contains($0) && Template.hasWords($0) && !Self.isSymbol($0)
        }
        let waiting = try String(contentsOf: Self.root.appendingPathComponent("Reports/Languages/untranslated.txt"), encoding: .utf8)
            .split(separator: "\n").map(String.init)
        #expect(missing.filter { !waiting.contains($0) }.sorted() == [], "texts without a translation")
        for name in study.network.zones.map(\.name) + study.network.suppliers.map(\.name) {
            #expect(known.contains(name), "no catalogue names \(name)")
        }
    }

    /// English verbs in their own place of a sentence, which translations leave out.
    static let verbs = ["is", "goes", "take", "takes", "leave", "leaves"]

    /// Units, identifiers and symbols are the same in every language.
    static func isSymbol(_ text: String) -> Bool {
        if verbs.contains(text) || ["baseline", "region"].contains(text) { return true }
        if text.contains("-"), text.allSatisfy({ $0 == "-" || $0.isNumber || $0.isASCII && $0.isLowercase }) { return true }
        let bare = Template.parts(text).map { if case .words(let words) = $0 { words } else { "" } }.joined()
        return ["GWh", "TWh", "GWh/d", "TWh/y", "EUR/MWh", "EUR", "HHI", "DIV", "GCV", "LNG", "XK*", "Id", "N−1", "Dataset, SHA-256"]
            .contains(text) || bare.filter(\.isLetter).count < 2 || !bare.contains(where: \.isWhitespace) && bare.contains("_")
    }

    /// What a reader sees first, in a language without inflection.
    @Test func serbiasFindingStandsInSerbian() async throws {
        let make = try await Self.document("RS")
        for (tag, start, decimal) in [("sr-Latn", "Srbija · Rusija: danas", ","), ("sr-Cyrl", "Србија · Русија: данас", ","), ("sq", "Serbia · Rusia: sot", ",")] {
            let document = try Self.library.language(tag).speaking(make)
            #expect(document.findings[0].plain.hasPrefix(start))
            #expect(document.title.language.decimalMark == decimal)
            #expect(document.printedStatus != document.title.status, "nobody has reviewed it, and it says so")
        }
    }
}
