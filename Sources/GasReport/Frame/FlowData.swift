import GasModel

/// The numbers of a flow map, as a table.
enum FlowData {
    static func table(_ flows: BriefInput.MapFlows, title: String, _ network: Network) -> Table {
        func row(_ id: String, _ name: String, _ from: String, _ to: String, _ flow: Double, _ capacity: Double?) -> Table.Row {
            .init([.words(id), .words(name), .words(from), .words(to), .amount(flow), .known(capacity)])
        }
        let routes = network.routes.indices.map { index in
            let route = network.routes[index]
            return row(
                route.id.text, route.name, network.name(of: route.from), network.name(of: route.to), flows.route[index],
                route.capacity?.central)
        }
        let terminals = network.terminals.indices.map { index in
            let terminal = network.terminals[index]
            return row(
                terminal.id.text, terminal.name, "LNG", network.printedName(terminal.zone), flows.terminal[index],
                terminal.sendOut.central)
        }
        return Table(
            id: "flows", title: title,
            columns: [
                .words("id", "Id"), .words("asset", "Pipe or terminal"), .words("from", "From"), .words("to", "To"),
                .init("flow_gwh_per_day", "Flow", unit: "GWh/d", decimals: 1),
                .init("capacity_gwh_per_day", "Firm capacity of the dataset", unit: "GWh/d", decimals: 1),
            ], rows: routes + terminals)
    }
}
