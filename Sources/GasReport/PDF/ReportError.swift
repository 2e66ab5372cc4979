/// Why a report could not be made. Every case says what to do.
public enum ReportError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Neither the Python package nor a `typst` command.
    case engineMissing(environment: String, requirements: String)
    /// The shipped fonts or the layout are not where they should be.
    case resourceMissing(path: String)
    /// The engine refused the document, or warned.
    case engineRefused(message: String)
    case cannotWrite(path: String, reason: String)
    /// The document contradicts itself.
    case unsound(problems: [String])

    public var description: String {
        switch self {
        case .engineMissing: "the PDF engine is not installed"
        case .resourceMissing(let path): "\(path) is missing"
        case .engineRefused(let message): "the PDF engine refused the report: \(message)"
        case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)"
        case .unsound(let problems): "the report contradicts itself: " + problems.joined(separator: "; ")
        }
    }

    public var remedy: String {
        switch self {
        case .engineMissing(let environment, let requirements):
            """
            install it with
              python3 -m venv \(environment)
              \(environment)/bin/pip install -r \(requirements)
            or put a typst command (0.14 or later) on the PATH
            """
        case .resourceMissing: "run gasdep from its repository or its installed copy, both of which hold Reports/"
        case .engineRefused: "this is a fault of gasdep, please report it with the message above"
        case .cannotWrite: "choose another path with -o; a file that was there before is unchanged"
        case .unsound: "this is a fault of gasdep, please report it with the message above"
        }
    }
}
