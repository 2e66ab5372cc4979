import GasModel
import TestSupport
import Testing

@Suite struct ShockTests {
    let network = Toy.network()

    func year() throws -> Conditions { try Conditions(network, horizon: .gasYear, start: Toy.october) }

    @Test func supplierStopCutsItsSourcesAndNoOther() throws {
        var conditions = try year()
        let before = conditions
        try SupplierStop(ShockArguments(lists: ["suppliers": ["east"]]), in: network).apply(to: &conditions, in: network)
        #expect(conditions.sourceCapacity[0].allSatisfy { $0 == 0 })
        #expect(conditions.sourceCapacity[2] == before.sourceCapacity[2])
        #expect(conditions.routeCapacity == before.routeCapacity)
    }

    @Test func anUnlimitedSourceIsStoppedToo() throws {
        var conditions = try year()
        SupplierStop(suppliers: [1]).apply(to: &conditions, in: network)
        #expect(conditions.sourceCapacity[1].allSatisfy { $0 == 0 } || conditions.sourceVolume[1] == 0)
    }

    @Test func depthIsAShareOfWhatIsThere() throws {
        var conditions = try year()
        let shock = try RouteOutage(
            ShockArguments(lists: ["routes": ["LEG_MID"]], numbers: ["depth": 25]), in: network)
        shock.apply(to: &conditions, in: network)
        #expect(conditions.routeCapacity[0].allSatisfy { abs($0 - 67.5) < 1e-12 })
    }

    @Test func zeroPercentChangesNothing() throws {
        var conditions = try year()
        let before = conditions
        for kind in [
            ShockArguments(lists: ["suppliers": ["east", "sea"]], numbers: ["depth": 0])
        ] { try SupplierStop(kind, in: network).apply(to: &conditions, in: network) }
        try RouteOutage(
            ShockArguments(lists: ["routes": ["LEG_MID", "MID_LOW"]], numbers: ["depth": 0]), in: network
        ).apply(to: &conditions, in: network)
        try ColdDemand(ShockArguments(numbers: ["rise": 0]), in: network).apply(to: &conditions, in: network)
        #expect(conditions == before)
    }

    /// From 17 November: 14 of 30 days are lost, so 90 · (1 − 14/30) = 48 GWh/d on average; December is lost whole.
    @Test func datesScaleTheMonthByTheDaysThatAreLost() throws {
        var conditions = try year()
        let shock = try RouteOutage(
            ShockArguments(
                lists: ["routes": ["LEG_MID"]], days: ["from": Toy.day(2025, 11, 17), "to": Toy.day(2025, 12, 31)]),
            in: network)
        shock.apply(to: &conditions, in: network)
        #expect(conditions.routeCapacity[0][0] == 90)
        #expect(abs(conditions.routeCapacity[0][1] - 48) < 1e-9)
        #expect(conditions.routeCapacity[0][2] == 0)
        #expect(conditions.routeCapacity[0][3] == 90)
    }

    @Test func storageAndTerminalOutages() throws {
        var conditions = try year()
        try StorageOutage(ShockArguments(lists: ["storages": ["CAVE"]]), in: network).apply(to: &conditions, in: network)
        try TerminalOutage(ShockArguments(lists: ["terminals": ["PORT"]], numbers: ["depth": 50]), in: network)
            .apply(to: &conditions, in: network)
        #expect(conditions.storageWithdrawal[0].allSatisfy { $0 == 0 })
        #expect(conditions.storageInjection[0].allSatisfy { $0 == 0 })
        #expect(conditions.terminalSendOut[0].allSatisfy { $0 == 10 })
    }

    @Test func demandRisesWhereItIsSaid() throws {
        var conditions = try year()
        let before = conditions
        try ColdDemand(ShockArguments(lists: ["zones": ["LOW"]], numbers: ["rise": 10]), in: network)
            .apply(to: &conditions, in: network)
        #expect(conditions.demand[0] == before.demand[0])
        #expect(abs(conditions.demand[1][0] / before.demand[1][0] - 1.1) < 1e-12)
    }

    @Test func wrongArgumentsNameTheParameter() {
        #expect(throws: ShockError.missing(parameter: "suppliers")) { try SupplierStop(ShockArguments(), in: network) }
        #expect(throws: ShockError.unknown(parameter: "routes", value: "LEG", known: network.routes.map(\.id.text))) {
            try RouteOutage(ShockArguments(lists: ["routes": ["LEG"]]), in: network)
        }
        #expect(throws: ShockError.self) {
            try RouteOutage(
                ShockArguments(
                    lists: ["routes": ["NEW"]], days: ["from": Toy.day(2026, 2, 1), "to": Toy.day(2026, 1, 1)]),
                in: network)
        }
    }

    @Test func everyKindIsInTheCatalogueOnce() {
        let keywords = ShockCatalogue.all.map { $0.keyword }
        #expect(Set(keywords).count == keywords.count)
        for keyword in keywords { #expect(ShockCatalogue.kind(keyword) != nil) }
        #expect(ShockCatalogue.kind("asteroid") == nil)
    }

    @Test func everyKindIsDocumented() {
        for kind in ShockCatalogue.all {
            #expect(kind.documentation.count > 150 && !kind.documentation.contains("\n"), "\(kind.keyword): one paragraph")
            #expect(kind.summary.hasSuffix(".") && !kind.parameters.isEmpty)
            if let graded = kind as? any GradedShock.Type { #expect(kind.parameters.contains { $0.name == graded.gradedBy }) }
        }
    }
}
