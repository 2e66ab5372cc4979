import GasModel
import Testing

@testable import GasScores

/// From DIV\* to what moves it, against the closed form of parallel pipes.
@Suite struct MixTracerTests {
    @Test func everyEndIsABestMixOfItsOwn() async throws {
        let pipes = [80.0, 30, 10]
        let demand = 100.0
        let run = ParallelPipes(demand: demand, pipes: pipes, spread: 4)
        let target = TraceTarget(zone: 0, quantity: .bestDiversification, in: run.network)
        let trace = try await MixTracer(run, start: TwoMarkets.start).trace(target)
        func score(_ pipes: [Double]) -> Double {
            100 * (1 - ParallelPipes.level(pipes, total: demand).reduce(0) { $0 + $1 * $1 } / demand / demand)
        }
        #expect(isClose(try #require(trace.value).central, score(pipes), 1e-9))
        // The first pipe has room: its range moves nothing. The others do, the lower end downwards.
        let deciding = trace.inputs.filter { $0.role == .decides }
        #expect(deciding.count == 2)
        for (index, pipe) in [(1, "Pipe 1"), (2, "Pipe 2")] {
            let input = try #require(deciding.first { $0.title.contains(pipe) })
            let ends = [-4.0, 4].map { change in
                var moved = pipes
                moved[index] += change
                return score(moved)
            }
            let effect = try #require(input.effect)
            #expect(isClose(effect.low, ends[0], 1e-9) && isClose(effect.high, ends[1], 1e-9))
        }
        let widths = deciding.compactMap { $0.effect.map { $0.high - $0.low } }
        #expect(widths == widths.sorted(by: >))
    }
}
