/// A figure of the evidence that a run uses: the handle by which one input is set to its low or high end, traced or blamed.
public enum Figure: Hashable, Sendable {
    case routeCapacity(Int)
    case routeTariff(Int)
    case sourceCapacity(Int)
    case sourceVolume(Int)
    case sourceCost(Int)
    case terminalSendOut(Int)
    case terminalVolume(Int)
    case storageWorkingVolume(Int)
    case storageInjection(Int)
    case storageWithdrawal(Int)
    case storageStart(Int)
    case annualDemand(Int)
    case peakDemand(Int)
    case coldDemand(Int)
    case assumption(Int)
}

extension Network {
    /// The estimate behind a figure; `nil` where the dataset has none.
    public func estimate(_ figure: Figure) -> Estimate? {
        switch figure {
        case .routeCapacity(let index): routes[index].capacity
        case .routeTariff(let index): routes[index].tariff
        case .sourceCapacity(let index): sources[index].capacity
        case .sourceVolume(let index): sources[index].yearlyVolume
        case .sourceCost(let index): sources[index].cost
        case .terminalSendOut(let index): terminals[index].sendOut
        case .terminalVolume(let index): terminals[index].yearlyVolume
        case .storageWorkingVolume(let index): storages[index].workingVolume
        case .storageInjection(let index): storages[index].injection
        case .storageWithdrawal(let index): storages[index].withdrawal
        case .storageStart(let index): storages[index].startLevelPercent
        case .annualDemand(let index): demands[index].annual
        case .peakDemand(let index): demands[index].peakDay
        case .coldDemand(let index): demands[index].coldSpell
        case .assumption(let index): assumptions[index].value
        }
    }

    /// What the figure is, in a reader's words.
    public func title(_ figure: Figure) -> String {
        switch figure {
        case .routeCapacity(let index): "capacity of \(routes[index].name)"
        case .routeTariff(let index): "tariff of \(routes[index].name)"
        case .sourceCapacity(let index): "daily capacity of \(sourceName(index))"
        case .sourceVolume(let index): "yearly volume of \(sourceName(index))"
        case .sourceCost(let index): "cost of \(sourceName(index))"
        case .terminalSendOut(let index): "send-out of \(terminals[index].name)"
        case .terminalVolume(let index): "yearly volume of \(terminals[index].name)"
        case .storageWorkingVolume(let index): "working volume of \(storages[index].name)"
        case .storageInjection(let index): "injection rate of \(storages[index].name)"
        case .storageWithdrawal(let index): "withdrawal rate of \(storages[index].name)"
        case .storageStart(let index): "fill of \(storages[index].name) at the start"
        case .annualDemand(let index): "annual demand of \(zones[demands[index].zone].name)"
        case .peakDemand(let index): "peak-day demand of \(zones[demands[index].zone].name)"
        case .coldDemand(let index): "cold-fortnight demand of \(zones[demands[index].zone].name)"
        case .assumption(let index): assumptions[index].name
        }
    }

    /// Unit of the figure's estimate.
    public func unit(_ figure: Figure) -> String {
        switch figure {
        case .routeCapacity, .sourceCapacity, .terminalSendOut, .storageInjection, .storageWithdrawal, .peakDemand,
            .coldDemand:
            "GWh/d"
        case .routeTariff, .sourceCost: "EUR/MWh"
        case .sourceVolume, .terminalVolume, .annualDemand: "TWh/y"
        case .storageWorkingVolume: "GWh"
        case .storageStart: "%"
        case .assumption(let index): assumptions[index].unit
        }
    }

    /// A source as readers know it: its supplier and where the gas enters; with its identifier where two share both.
    public func sourceName(_ index: Int) -> String {
        let source = sources[index]
        let title = "\(suppliers[source.supplier].name) at \(name(of: source.entry))"
        let isAmbiguous = sources.contains {
            $0.id != source.id && $0.supplier == source.supplier && $0.entry == source.entry
        }
        return isAmbiguous ? "\(title) (\(source.id))" : title
    }
}

/// Which end of each estimate a run uses.
public struct EvidenceSelection: Sendable, Equatable {
    /// Yearly potentials of sources and terminals: low observed, central with documented spare, high technical.
    public var potentials: EvidenceLevel
    /// Single figures moved off their level; `nil` is not in the list.
    public var overrides: [Figure: EvidenceLevel]

    public init(potentials: EvidenceLevel = .central, overrides: [Figure: EvidenceLevel] = [:]) {
        self.potentials = potentials
        self.overrides = overrides
    }

    public static let central = EvidenceSelection()

    public func level(of figure: Figure) -> EvidenceLevel {
        if let level = overrides[figure] { return level }
        switch figure {
        case .sourceVolume, .terminalVolume: return potentials
        default: return .central
        }
    }
}
