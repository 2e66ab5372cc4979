import ArgumentParser
import Foundation
import GasDependency

@main
struct Gasdep: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gasdep",
        abstract: "How dependent is a gas market on a supplier, how much of that is unavoidable, and what would a shock do?",
        discussion: """
            Every answer is a certified optimum on a dataset in which every figure has a source and a grade.
            Exit codes: 0 done (warnings included), 1 errors in the data and no result was made, 2 no certified answer,
            3 could not read or write, 64 usage.
            """,
        version: Gasdep.version,
        subcommands: [
            ScoresCommand.self, ShockCommand.self, DiversifyCommand.self, ProjectsCommand.self, OriginsCommand.self,
            CalibrateCommand.self, ValidateCommand.self, ReportCommand.self, CompareCommand.self, DataCommand.self,
            ExplainCommand.self,
        ])

    static let version = "0.1.0"

    static func main() async {
        do {
            var command = try parseAsRoot()
            Progress.begin(type(of: command).configuration.commandName ?? "gasdep")
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Failure.report(error)
        }
    }
}

/// From an error to a message on stderr and the exit code that the help text promises.
enum Failure {
    static func report(_ error: any Error) -> Never {
        switch error {
        case let error as StudyError:
            switch error {
            case .invalidData(let findings):
                Console.print(findings)
                Console.complain(error.description)
                exit(1)
            case .noDataFolder:
                Console.complain(error.description)
                exit(3)
            case .unknownZone, .unknownSupplier, .unknownScenario, .unknownTarget, .unknownEpisode, .unknownFormat, .exists, .notAFirst,
                .scenarioHasDates:
                Console.complain(error.description)
                exit(64)
            }
        case let error as Uncertified:
            Console.complain(error.description)
            exit(2)
        case let error as ComparisonError:
            Console.complain(error.description)
            exit(1)
        case let error as LanguageError:
            Console.complain(error.description)
            exit(1)
        case let error as ConditionsError:
            Console.complain(error.description)
            exit(1)
        case let error as ReportError:
            Console.complain("\(error.description)\n    \(error.remedy)")
            exit(3)
        case let error as DataPackage.Failure:
            Console.complain(error.description)
            exit(3)
        case let error as ImportError:
            Console.complain(error.description)
            exit(3)
        case let error as CocoaError:
            Console.complain(error.localizedDescription)
            exit(3)
        default:
            Gasdep.exit(withError: error)
        }
    }
}

/// Talk goes to stderr, results to stdout.
enum Console {
    static func complain(_ text: String) { write("gasdep: \(text)") }

    static func warn(_ text: String) { write("warning: \(text)") }

    static func print(_ findings: [Finding]) {
        for finding in findings {
            write("\(finding.place): \(finding.severity.rawValue) \(finding.code): \(finding.message)")
            write("    \(finding.remedy)")
        }
    }

    static func write(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
