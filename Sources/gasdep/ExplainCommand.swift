import ArgumentParser
import GasDependency

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "What a finding code (D104), an indicator (hhi) or a kind of shock (import-ban) means.")

    @Argument(help: "A code as printed by gasdep data check, an indicator as listed by gasdep scores --indicators, or a kind as listed by gasdep shock --kinds.")
    var name: String

    func run() throws {
        if let page = FindingCatalogue.page(name.uppercased()) {
            print("\(page.code)  \(page.title)\n\n\(page.meaning)\n\n\(page.reason)\n\n\(page.remedy)")
        } else if let page = IndicatorCatalogue.page(name.lowercased()) {
            print(IndicatorPage.text(page))
        } else if let kind = ShockCatalogue.kind(name.lowercased()) {
            print(ShockPage.text(kind))
        } else {
            let known = IndicatorCatalogue.all.map(\.id) + FindingCatalogue.pages.map(\.code) + ShockCatalogue.all.map { $0.keyword }
            let nearest = Spelling.nearest(to: name, among: known).map { "; did you mean \($0)?" } ?? ""
            throw ValidationError("there is no code, indicator or kind of shock \(name)\(nearest)")
        }
    }
}
