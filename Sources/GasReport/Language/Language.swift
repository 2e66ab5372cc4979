import Foundation
import Synchronization

/// The language that a report speaks: its texts, months and number signs. English texts are the keys, as in gettext.
///
/// A document is made and rendered inside `speaking`; whatever is said there (running text, headings, numbers, months, axes) comes
/// out in that language. A text without a translation stays English: in running text it carries its own language mark.
public struct Language: Sendable, Equatable {
    /// IETF tag (`sr-Latn`).
    public let tag: String
    /// In the language itself.
    public let name: String
    public let decimalMark: String
    /// Between groups of three digits.
    public let groupMark: String
    /// Twelve each, in the form that stands alone.
    let longMonths: [String]
    let shortMonths: [String]
    /// Native reader who checked the texts; empty: nobody yet, and every page says so.
    public let reviewer: String
    let texts: [String: String]

    init(
        tag: String, name: String, decimalMark: String, groupMark: String, longMonths: [String], shortMonths: [String],
        reviewer: String = "", texts: [String: String]
    ) {
        self.tag = tag
        self.name = name
        self.decimalMark = decimalMark
        self.groupMark = groupMark
        self.longMonths = longMonths
        self.shortMonths = shortMonths
        self.reviewer = reviewer
        self.texts = texts
    }

    public static let english = Language(
        tag: "en", name: "English", decimalMark: ".", groupMark: NumberText.thin,
        longMonths: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December",
        ],
        shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        reviewer: "source text", texts: [:])

    public var isEnglish: Bool { tag == "en" }

    /// The language of the task at work; English where none was chosen.
    @TaskLocal public static var current = Language.english
    /// Hears every text that is asked for. Tests find missing ones with it.
    @TaskLocal static var listener: LanguageListener?

    /// Does the work in this language.
    public func speaking<Answer, Failure: Error>(_ work: () throws(Failure) -> Answer) throws(Failure) -> Answer {
        let result = Self.$current.withValue(self) { () -> Result<Answer, Failure> in
            do throws(Failure) { return .success(try work()) } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// Does the work in this language.
    public func speaking<Answer: Sendable>(_ work: () async throws -> Answer) async throws -> Answer {
        try await Self.$current.withValue(self, operation: work)
    }

    /// The translation of a text or name; `nil` where there is none. The mark of a note stays: `Kosovo*`.
    func translation(of key: String) -> String? {
        Self.listener?.hear(key)
        if let text = texts[key] { return text }
        guard key.last == "*", let text = texts[String(key.dropLast())] else { return nil }
        return text + "*"
    }

    /// The text in this language, or as it is: for names that come from a dataset.
    func known(_ text: String) -> String {
        if isEnglish, Self.listener == nil { return text }
        return translation(of: text) ?? composed(text) ?? text
    }

    /// Names that the model makes of other names: `yearly volume of Libya at Italy`, `gas in Zsana on the first day`.
    private func composed(_ text: String) -> String? {
        for (start, end) in Self.enclosures where text.hasPrefix(start) && text.hasSuffix(end) && text.count > start.count + end.count {
            return translation(of: start + "{1}" + end)?.replacing("{1}", with: String(text.dropFirst(start.count).dropLast(end.count)))
        }
        for start in Self.compositions where text.hasPrefix(start) {
            return translation(of: start + "{1}")?.replacing("{1}", with: known(String(text.dropFirst(start.count))))
        }
        // Only between a supplier and a place: a sentence may hold the word, too.
        guard let joint = text.range(of: " at "), let name = translation(of: String(text[..<joint.lowerBound])) else { return nil }
        let rest = String(text[joint.upperBound...])
        return translation(of: "{1} at {2}")?.replacing("{1}", with: name).replacing("{2}", with: place(rest) ?? rest)
    }

    /// A zone, a junction, or one of them with an identifier in brackets.
    private func place(_ text: String) -> String? {
        if let name = translation(of: text) { return name }
        guard let bracket = text.range(of: " (") else { return nil }
        return translation(of: String(text[..<bracket.lowerBound])).map { $0 + text[bracket.lowerBound...] }
    }

    static let enclosures = [("gas in ", " on the first day"), ("gas wanted in ", " at the end")]
    static let compositions = [
        "capacity of ", "tariff of ", "daily capacity of ", "daily supply of ", "yearly volume of ", "cost of ", "send-out of ", "working volume of ",
        "injection rate of ", "withdrawal rate of ", "injection of ", "withdrawal of ", "annual demand of ", "peak-day demand of ", "cold-fortnight demand of ",
        "Gas year ", "Year from ", "Undisturbed gas year from ",
    ]
}

/// Remembers every text that was asked for.
final class LanguageListener: Sendable {
    private let heard = Mutex<Set<String>>([])
    func hear(_ text: String) { heard.withLock { _ = $0.insert(text) } }
    var texts: Set<String> { heard.withLock { $0 } }
}

/// Month names by number, in the language at work.
public enum MonthName {
    public static func short(_ month: Int) -> String { name(month, Language.current.shortMonths) }
    public static func long(_ month: Int) -> String { name(month, Language.current.longMonths) }

    private static func name(_ month: Int, _ names: [String]) -> String {
        (1...12).contains(month) ? names[month - 1] : ""
    }
}
