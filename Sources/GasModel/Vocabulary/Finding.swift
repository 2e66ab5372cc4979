/// A diagnostic about data: a value that is printed elsewhere, never an exception.
public struct Finding: Sendable, Equatable {
    public enum Severity: String, Sendable, Comparable {
        case error, warning, note

        private var rank: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .note: 2
            }
        }

        public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    }

    /// Stable code (`D104`), explained by `gasdep explain`.
    public let code: String
    public let severity: Severity
    public let place: DataPlace
    /// What is wrong, in the user's words.
    public let message: String
    /// What to do about it.
    public let remedy: String

    public init(code: String, severity: Severity, place: DataPlace, message: String, remedy: String) {
        self.code = code
        self.severity = severity
        self.place = place
        self.message = message
        self.remedy = remedy
    }
}
