import ArgumentParser
import GasDependency

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "What a finding code (D104) or an indicator (hhi) means.")

    @Argument(help: "A code as printed by gasdep data check, or an indicator as listed by gasdep scores --indicators.")
    var name: String

    func run() throws {
        if let page = FindingCatalogue.page(name.uppercased()) {
            print("\(page.code)  \(page.title)\n\n\(page.meaning)\n\n\(page.reason)\n\n\(page.remedy)")
        } else if let page = IndicatorCatalogue.page(name.lowercased()) {
            print(IndicatorPage.text(page))
        } else {
            let known = IndicatorCatalogue.all.map(\.id) + FindingCatalogue.pages.map(\.code)
            let nearest = Spelling.nearest(to: name, among: known).map { "; did you mean \($0)?" } ?? ""
            throw ValidationError("there is no code or indicator \(name)\(nearest)")
        }
    }
}
