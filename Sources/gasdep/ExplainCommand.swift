import ArgumentParser
import GasDependency

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "What a finding code (D104) means and how to mend it.")

    @Argument(help: "A code as printed by gasdep data check.")
    var code: String

    func run() throws {
        guard let page = FindingCatalogue.page(code.uppercased()) else {
            throw ValidationError(
                "there is no code \(code); known: \(FindingCatalogue.pages.map(\.code).joined(separator: ", "))")
        }
        print("\(page.code)  \(page.title)\n\n\(page.meaning)\n\n\(page.reason)\n\n\(page.remedy)")
    }
}
