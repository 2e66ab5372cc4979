import GasModel
import TestSupport
import Testing

/// Relief and what two projects do together, against the formula written out.
@Suite struct ProjectAppraisalTests {
    static func appraisal(before: [Double], alone: [[Double]], pair: [Double], demand: [Double]) -> ProjectAppraisal {
        func state(_ unserved: [Double]) -> ProjectAppraisal.State {
            ProjectAppraisal.State(unserved: unserved, nMinusOne: nil, certificate: 0)
        }
        return ProjectAppraisal(
            network: Toy.network(), zones: [0], supplier: 0,
            cases: demand.indices.map { .init(title: "\($0)", id: "\($0)", demand: demand[$0]) },
            projects: [Project(id: "a", name: "A", assets: [.route(3)]), Project(id: "b", name: "B", assets: [.route(0), .route(1)])],
            before: state(before), alone: alone.map(state), pairs: [.init(first: 0, second: 1, state: state(pair))], pipes: [])
    }

    @Test func reliefIsTheMeanShareOfTheShortageThatDisappears() {
        var state: UInt64 = 7
        func random() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / 9_007_199_254_740_992
        }
        for _ in 0..<500 {
            let count = 1 + Int(random() * 5)
            let demand = (0..<count).map { _ in 100 + 900 * random() }
            let before = demand.map { random() < 0.3 ? 0 : $0 * random() }
            let alone = [0, 1].map { _ in before.map { $0 * 1.2 * random() } }
            let pair = before.map { $0 * random() }
            let appraisal = Self.appraisal(before: before, alone: alone, pair: pair, demand: demand)
            func literal(_ after: [Double]) -> Double? {
                var sum = 0.0
                var cases = 0
                for index in 0..<count where before[index] / demand[index] >= 0.0001 {
                    let saved = before[index] - after[index]
                    sum += abs(saved) / demand[index] < 0.0001 ? 0 : saved / before[index]
                    cases += 1
                }
                return cases == 0 ? nil : 100 * sum / Double(cases)
            }
            for index in 0..<2 {
                let computed = appraisal.relief(appraisal.alone[index])
                #expect((computed == nil) == (literal(alone[index]) == nil))
                #expect(abs((computed ?? 0) - (literal(alone[index]) ?? 0)) < 1e-9)
            }
            if let together = appraisal.together(appraisal.pairs[0]), let both = literal(pair), let a = literal(alone[0]), let b = literal(alone[1]) {
                #expect(abs(together - (both - a - b)) < 1e-9)
            }
        }
    }

    @Test func aProjectIsAsWideAsItsNarrowestPart() {
        let appraisal = Self.appraisal(before: [1], alone: [[0], [1]], pair: [0], demand: [10])
        #expect(appraisal.capacity(appraisal.projects[0]) == 50)
        #expect(appraisal.capacity(appraisal.projects[1]) == 40, "90 and 40 in a row")
        #expect(appraisal.ranking == [0, 1])
    }

    @Test func nobodyShortIsNoRelief() {
        let appraisal = Self.appraisal(before: [0], alone: [[0], [0]], pair: [0], demand: [10])
        #expect(appraisal.relief(appraisal.alone[0]) == nil && appraisal.shortCases.isEmpty)
    }

    /// The toy's new line is being built and comes within the year; a day earlier in the calendar it is still a plan.
    @Test func whatComesWithinTheYearIsNoPlan() {
        let network = Toy.network()
        #expect(network.plannedProjects(on: Toy.october).isEmpty)
        #expect(network.plannedProjects(on: Toy.day(2024, 10, 1)).map(\.id) == ["NEW"])
    }
}
