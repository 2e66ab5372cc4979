import NetworkFlow
import Testing

@Suite struct Ensembles {
    /// Scenarios of one random network: capacities cut or closed, demands shifted.
    private static func scenarios(_ count: Int, seed: UInt64) -> [FlowProblem] {
        var dice = Dice(seed)
        let base = RandomCases.make(&dice)
        return (0..<count).map { _ in
            var problem = base
            // Shortage and vent arcs stay, so that no scenario is hopeless.
            for a in problem.arcs.indices where problem.arcs[a].cost < 100 && dice.uniform() < 0.3 {
                problem.arcs[a].capacity *= dice.pick([0, 0.5, 1.5])
            }
            for i in problem.withdrawals.indices { problem.withdrawals[i] *= 0.8 + 0.4 * dice.uniform() }
            return problem
        }
    }

    private static func bits(_ result: Result<FlowSolution, FlowError>) throws -> [UInt64] {
        let s = try result.get()
        return (s.flows + s.nodePrices + s.capacityPrices + s.sideRowPrices + [s.objective, Double(s.iterations)]).map(\.bitPattern)
    }

    @Test(arguments: [31, 32, 33, 34])
    func widthThreadsAndOrderChangeNoBit(seed: UInt64) async throws {
        let problems = Self.scenarios(11, seed: seed)
        let solver = try FlowSolver(topologyOf: problems[0])
        let alone = try problems.map { try Self.bits(.success(try solver.solve($0))) }
        for width in LaneWidth.allCases {
            for threads in [1, 2, 3] {
                let together = try await solver.solveMany(problems, width: width, threads: threads).map(Self.bits)
                #expect(together == alone, "width \(width), \(threads) threads")
            }
            let backwards = try await solver.solveMany(problems.reversed(), width: width).map(Self.bits)
            #expect(Array(backwards.reversed()) == alone)
        }
    }

    @Test func sideRowsInLanesToo() async throws {
        var problems = Self.scenarios(6, seed: 35)
        let cheap = problems[0].arcs.indices.filter { problems[0].arcs[$0].tail < 0 && problems[0].arcs[$0].cost < 100 }
        for k in problems.indices {
            problems[k].sideRows = [.init(entries: cheap.map { .init(arc: $0, coefficient: 1) }, limit: 3 + Double(k))]
        }
        let solver = try FlowSolver(topologyOf: problems[0])
        let alone = try problems.map { try Self.bits(.success(try solver.solve($0))) }
        #expect(try await solver.solveMany(problems, width: .four).map(Self.bits) == alone)
        #expect(try await solver.solveMany(problems, width: .two, threads: 2).map(Self.bits) == alone)
    }

    @Test func badScenariosDoNotSpoilTheirNeighbours() async throws {
        var problems = Self.scenarios(4, seed: 36)
        let good = problems[0]
        problems[1].arcs[0].capacity = -1
        problems[2].arcs.removeLast()
        let solver = try FlowSolver(topologyOf: good)
        let results = await solver.solveMany(problems)
        #expect(throws: FlowError.malformed(.arc(0, "capacity -1.0 is not a finite number ≥ 0"))) { try results[1].get() }
        #expect(throws: FlowError.self) { try results[2].get() }
        #expect(try Self.bits(results[0]) == Self.bits(.success(try solver.solve(good))))
        #expect((try? results[3].get()) != nil)
    }

    @Test func theBandSolverTakesPartOneByOne() async throws {
        let problems = Self.scenarios(3, seed: 37)
        let solver = try FlowSolver(topologyOf: problems[0], settings: SolverSettings(linearSolver: .gsl))
        let alone = try problems.map { try Self.bits(.success(try solver.solve($0))) }
        #expect(try await solver.solveMany(problems).map(Self.bits) == alone)
    }

    @Test func valuesAreReadInOrder() async throws {
        let problems = Self.scenarios(5, seed: 38)
        let solver = try FlowSolver(topologyOf: problems[0])
        let costs = await solver.solveMany(
            5, width: .two, threads: 2, problem: { problems[$0] }, read: { k, result in (k, (try? result.get())?.objective ?? .nan) })
        for (k, pair) in costs.enumerated() {
            #expect(pair.0 == k)
            #expect(pair.1 == (try solver.solve(problems[k]).objective))
        }
        #expect(await solver.solveMany([]).isEmpty)
    }
}
