import GasModel

/// The bibliography of a brief: what it cites, numbered, and what else the model's figures rest on.
enum BriefSources {
    static func attach(to document: Document, _ context: BriefContext) -> Document {
        attach(to: document, context.network, listsFurther: context.input.listsFurtherSources)
    }

    static func attach(to document: Document, _ network: Network, listsFurther: Bool) -> Document {
        var document = document
        document.sources = network.bibliography.map(entry)
        document = document.keepingCitedSources()
        let cited = Set(document.sources.map(\.id))
        let used = Set(estimates(network).flatMap { $0.sources.map(\.text) })
        guard listsFurther else { return document }
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

    /// Every figure of the dataset that a run can use.
    private static func estimates(_ network: Network) -> [Estimate] {
        var all: [Estimate?] = network.routes.flatMap { [$0.capacity, $0.tariff] }
        all += network.sources.flatMap { [$0.capacity, $0.yearlyVolume, $0.cost] }
        all += network.terminals.flatMap { [$0.sendOut, $0.yearlyVolume] }
        all += network.storages.flatMap { [$0.workingVolume, $0.injection, $0.withdrawal, $0.startLevelPercent] }
        all += network.demands.flatMap { [$0.annual, $0.peakDay, $0.coldSpell] }
        all += network.mixes.map(\.share) + network.entries.map(\.observed) + network.observedFlows.map(\.mean)
        all += network.stockChanges.map(\.netInjection) + network.assumptions.map(\.value)
        return all.compactMap { $0 }
    }
}
