import Foundation
import Testing

@testable import GasReport

/// The mechanism: keys, places, numbers, months, letters.
@Suite struct LanguageTests {
    static let library = LanguageLibrary(folder: Place.root.appendingPathComponent("Reports/Languages"))

    static let mirror = Language(
        tag: "xx", name: "mirror", decimalMark: ",", groupMark: ".", longMonths: (1...12).map { "month\($0)" },
        shortMonths: (1...12).map { "m\($0)" },
        texts: ["{1} loses {2}.": "{2} lost by {1}", "Norland": "Landnor", "about {1}": "ca. {1}", "Sources": "Secruos"])

    @Test func aTranslationOrdersItsPlaces() {
        Self.mirror.speaking {
            let text: RichText = "\("Norland") loses \(strong: "Norland")."
            #expect(text.pieces == [.strong(RichText([.plain("Landnor")])), .plain(" lost by "), .plain("Landnor")])
            #expect(say("\("Norland") loses \(3).") == "3 lost by Landnor")
        }
        let plain: RichText = "\("Norland") loses \(3)."
        #expect(plain.plain == "Norland loses 3.")
    }

    /// Data that look like places are data.
    @Test func bracesInDataStay() {
        Self.mirror.speaking {
            let text: RichText = "\("{2}") loses \("{1}")."
            #expect(text.plain == "{1} lost by {2}")
            #expect(say("\("{2}") loses \("{1}").") == "{1} lost by {2}")
        }
        #expect(RichText("{1}").plain == "{1}")
    }

    @Test func whatHasNoTranslationIsMarked() throws {
        var document = Sample.document
        document.title.language = Self.mirror
        try Self.mirror.speaking {
            let text: RichText = "A new sentence."
            #expect(text.hasEnglish)
            document.findings = [text]
            #expect(document.printedStatus.hasSuffix("translation not reviewed · parts in English"))
            let page = try HTMLRenderer(resources: Place.resources).render(document)
            #expect(page.contains("<html lang=\"xx\">"))
            #expect(page.contains("<span lang=\"en\">A new sentence.</span>"))
            #expect(page.contains("<h2>Secruos</h2>"))
            #expect(TypstEmitter().source(of: document).main.contains("text(lang: \"en\", {text(\"A new sentence.\")})"))
        }
    }

    @Test func numbersFollowTheLanguage() throws {
        func printed(_ tag: String) throws -> [String] {
            try Self.library.language(tag).speaking {
                [NumberText.fixed(-12345.6, 1), Quantity(1234.5, "GWh", grade: .c).text, MonthName.long(5), MonthName.short(10)]
            }
        }
        #expect(try printed("en") == ["−12\u{202F}345.6", "about 1\u{202F}200\u{A0}GWh", "May", "Oct"])
        #expect(try printed("sr-Latn") == ["−12.345,6", "oko 1.200\u{A0}GWh", "maj", "okt"])
        #expect(try printed("sr-Cyrl") == ["−12.345,6", "око 1.200\u{A0}GWh", "мај", "окт"])
        #expect(try printed("hr") == ["−12.345,6", "oko 1.200\u{A0}GWh", "svibanj", "lis"])
        #expect(try printed("bg") == ["−12\u{202F}345,6", "около 1\u{202F}200\u{A0}GWh", "май", "окт"])
        #expect(try printed("sq") == ["−12\u{202F}345,6", "rreth 1\u{202F}200\u{A0}GWh", "maj", "tet"])
        let machine = try Self.library.language("sq").speaking { NumberText.machine(-12345.6, 1) }
        #expect(machine == "-12345.6", "data files have no language")
    }

    /// The shipped fonts have every letter of every catalogue.
    @Test(arguments: library.tags)
    func everyLetterCanBePrinted(_ tag: String) throws {
        let language = try Self.library.language(tag)
        for text in language.texts.values.sorted() + language.longMonths + language.shortMonths {
            #expect(CleanText.printable(text) == text, "\(tag): \(text)")
        }
    }

    @Test func serbianIsWrittenInBothAlphabets() {
        let pairs = [
            ("Ljubljana, NJEGOŠ i džep", "Љубљана, ЊЕГОШ и џеп"), ("{1} nedelja bez LNG-a", "{1} недеља без LNG-а"),
            ("gornja toplotna moć, GWh/d", "горња топлотна моћ, GWh/d"), ("injekcija đubriva", "инјекција ђубрива"),
            ("A, danas", "A, данас"), ("čaša žute boje: 27,5 %", "чаша жуте боје: 27,5 %"),
        ]
        for (latin, cyrillic) in pairs { #expect(SerbianCyrillic.text(latin) == cyrillic) }
    }

    /// The defect of a catalogue is named with its line.
    @Test(arguments: [
        ("msgid \"\"\nmsgstr \"Language: xx\\n\"\nmsgid \"a\"\nmsgstr \"\"", 3, "no translation"),
        ("msgid \"\"\nmsgstr \"Language: xx\\n\"\nmsgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"", 6, "twice"),
        ("msgid \"\"\nmsgstr \"Language: xx\\n\"\nmsgid a\nmsgstr \"c\"", 3, "double quotes"),
        ("msgid \"\"\nmsgstr \"Language: xx\\n\"\nhello", 3, "expected msgid"),
        ("msgid \"a\"\nmsgstr \"b\"", 1, "no header"), ("\"a\"", 1, "expected msgid"),
    ])
    func defectsHaveAPlace(_ source: String, _ line: Int, _ words: String) {
        do {
            _ = try LanguageFile(source, name: "xx.po")
            Issue.record("accepted: \(source)")
        } catch {
            #expect(error.line == line)
            #expect(error.reason.contains(words), "\(error)")
        }
    }

    @Test func headersAreChecked() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("languages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func reason(_ header: String) throws -> String {
            try header.write(to: folder.appendingPathComponent("xx.po"), atomically: true, encoding: .utf8)
            do { _ = try LanguageLibrary(folder: folder).language("xx") } catch { return error.reason }
            return ""
        }
        let start = "msgid \"\"\nmsgstr \"Language: xx\\nX-Name: x\\nX-Decimal-Mark: ,\\nX-Group-Mark: .\\n"
        let months = "a b c d e f g h i j k l"
        #expect(try reason(start + "X-Months: \(months)\\nX-Months-Short: \(months)\\n\"") == "")
        #expect(try reason(start + "X-Months: a b\\nX-Months-Short: \(months)\\n\"") == "X-Months names 2 months, not 12")
        #expect(try reason(start + "\"") == "the header has no X-Months")
        #expect(try reason(start.replacing("Language: xx", with: "Language: yy") + "X-Months: \(months)\\n\"").contains("another language"))
        #expect(throws: LanguageError.self) { try LanguageLibrary(folder: folder).language("../xx") }
        #expect(throws: LanguageError.self) { try LanguageLibrary(folder: folder).language("zz") }
    }
}
