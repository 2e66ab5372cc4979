import NetworkFlow
import TestSupport
import Testing

/// The nasty cases and a few hundred generated networks, for other solvers. Part of `make peers`, not of `make test`.
@Suite(.enabled(if: PeerCase.folder != nil)) struct PeerExportTests {
    @Test func nastyCases() throws {
        for (index, one) in NastyCases.all.enumerated() { try PeerCase.write(one.problem, named: "nasty_\(index)") }
    }

    @Test func generatedNetworks() throws {
        var dice = Dice(2026)
        for index in 0..<300 { try PeerCase.write(RandomCases.make(&dice), named: "generated_\(index)") }
    }
}
