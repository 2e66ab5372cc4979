import GasModel

/// What has flowed on a day is a lower bound of a capacity: a range that ends below it is refuted.
enum FlowCheck {
    static func check(_ tables: Tables, into log: inout FindingLog) {
        for flow in tables.rows("observed_flows") {
            guard let index = tables.row(flow.text("route"), in: "routes"),
                let capacity = tables.rows("routes")[index].estimate("capacity"),
                let largest = flow.number("max") ?? flow.number("mean"), largest > capacity.high
            else { continue }
            let column = flow.number("max") == nil ? "mean" : "max"
            log.add(
                .implausible, at: flow.place(of: column),
                "\(CSVText.number(largest)) GWh/d flowed through \(flow.text("route")), whose capacity is at most \(CSVText.number(capacity.high))",
                remedy: "raise the capacity, or its high end, in \(capacity.place?.description ?? "routes.csv"), or correct the flow")
        }
    }
}
