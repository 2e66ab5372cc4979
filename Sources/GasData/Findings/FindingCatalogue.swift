/// What `gasdep explain CODE` prints.
public struct FindingPage: Sendable, Equatable {
    public let code: String
    public let title: String
    /// What the finding says.
    public let meaning: String
    /// Why the program insists.
    public let reason: String
    /// How to mend it.
    public let remedy: String
}

public enum FindingCatalogue {
    /// All pages, by code.
    public static let pages: [FindingPage] = FindingCode.allCases.map(page)

    /// The page of a code, in either case; `nil` when there is no such code.
    public static func page(_ code: String) -> FindingPage? {
        FindingCode(rawValue: code.uppercased()).map(page)
    }

    static func page(_ code: FindingCode) -> FindingPage {
        let (title, meaning, reason, remedy) = code.rawValue.hasPrefix("S") ? scenarioText(code) : dataText(code)
        return FindingPage(code: code.rawValue, title: title, meaning: meaning, reason: reason, remedy: remedy)
    }
}
