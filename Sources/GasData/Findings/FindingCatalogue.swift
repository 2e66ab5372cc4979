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

    init(_ code: FindingCode, _ title: String, meaning: String, reason: String, remedy: String) {
        self.code = code.rawValue
        self.title = title
        self.meaning = meaning
        self.reason = reason
        self.remedy = remedy
    }
}

public enum FindingCatalogue {
    /// All pages, by code.
    public static let pages: [FindingPage] = filePages + tablePages + sensePages + scenarioPages

    /// The page of a code, in either case; `nil` when there is no such code.
    public static func page(_ code: String) -> FindingPage? {
        let wanted = code.uppercased()
        return pages.first { $0.code == wanted }
    }
}
