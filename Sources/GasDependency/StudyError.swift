import GasModel

/// What keeps a study from answering. Each case has its exit code.
public enum StudyError: Error, Sendable, CustomStringConvertible {
    case noDataFolder(searched: [String])
    /// The dataset or scenario has errors: no result was made.
    case invalidData([Finding])
    case unknownZone(String, known: [String], nearest: String?)
    case unknownSupplier(String, known: [String], nearest: String?)
    case unknownScenario(String, known: [String], nearest: String?)
    /// A number that cannot be traced; the part is what is not understood, empty where something is missing.
    case unknownTarget(String, part: String, known: [String], nearest: String?)
    case unknownEpisode(String, known: [String], nearest: String?)

    /// A year that does not begin with a month.
    case notAFirst(Day)
    /// A scenario whose shocks have days of their own cannot be moved to another year.
    case scenarioHasDates(String)
    /// Something stands where a new folder was asked for.
    case exists(String)
    /// The ending of a report's file names no format.
    case unknownFormat(String)

    public var description: String {
        switch self {
        case .noDataFolder(let searched):
            "the datasets were not found; looked in \(searched.joined(separator: ", ")); "
                + "set GASDEP_DATA to the folder that holds Datasets/, or give --dataset"
        case .invalidData(let findings):
            "\(findings.count) error\(findings.count == 1 ? "" : "s") in the data; no result was made"
        case .notAFirst(let day): "a year begins on the first of a month, not on \(day)"
        case .scenarioHasDates(let name):
            "the scenario \u{201C}\(name)\u{201D} names days of its own and cannot be moved to another year; "
                + "compare it with another scenario instead"
        case .exists(let path): "\u{201C}\(path)\u{201D} exists; name a folder that does not"
        case .unknownFormat(let name):
            "\u{201C}\(name)\u{201D} names no format; end it with .pdf, .html, .xlsx, .csv or .json, or with / for a folder of CSV files"
        case .unknownZone(let name, let known, let nearest):
            "there is no zone \u{201C}\(name)\u{201D}" + Self.hint(nearest, known)
        case .unknownSupplier(let name, let known, let nearest):
            "there is no supplier \u{201C}\(name)\u{201D}" + Self.hint(nearest, known)
        case .unknownTarget(let target, let part, let known, let nearest):
            "\u{201C}\(target)\u{201D} names no number: "
                + (part.isEmpty ? "something is missing at its end" : "\u{201C}\(part)\u{201D} is not understood")
                + (known.isEmpty ? "; nothing may stand there" : Self.hint(nearest, known)) + ". See gasdep data trace --list"
        case .unknownEpisode(let name, let known, let nearest):
            "there is no episode \u{201C}\(name)\u{201D}" + Self.hint(nearest, known)
        case .unknownScenario(let name, let known, let nearest):
            "there is no scenario \u{201C}\(name)\u{201D}, and no such file" + Self.hint(nearest, known)
        }
    }

    private static func hint(_ nearest: String?, _ known: [String]) -> String {
        (nearest.map { "; did you mean \u{201C}\($0)\u{201D}? Known: " } ?? "; known: ") + known.joined(separator: ", ")
    }
}
