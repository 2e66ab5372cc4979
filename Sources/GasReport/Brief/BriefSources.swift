import GasModel

/// The bibliography of a brief: what it cites, numbered, and what else its numbers rest on.
enum BriefSources {
    static func attach(to document: Document, _ context: BriefContext) -> Document {
        attach(
            to: document, context.network, further: context.input.listsFurtherSources ? context.input.evidence : nil)
    }

    /// - Parameter further: evidence whose sources are listed although nothing cites them one by one.
    static func attach(to document: Document, _ network: Network, further: UsedEvidence?) -> Document {
        var document = document
        document.sources = network.bibliography.map(entry)
        document = document.keepingCitedSources()
        let cited = Set(document.sources.map(\.id))
        let used = Set((further?.sources ?? []).map(\.text))
        document.furtherSources = network.bibliography.filter {
            used.contains($0.id.text) && !cited.contains($0.id.text)
        }.map(entry)
        return document
    }

    private static func entry(_ publication: Publication) -> SourceEntry {
        SourceEntry(
            id: publication.id.text, title: publication.title, publisher: publication.publisher, year: publication.year,
            address: publication.address)
    }
}
