import NetworkFlow
import Testing

@Suite struct Interchange {
    @Test func mpsComesBackAsItWent() throws {
        var dice = Dice(91)
        for index in 0..<30 {
            var problem = RandomCases.make(&dice, linear: index % 2 == 0)
            if index % 3 == 0 {
                problem.sideRows = [.init(entries: [.init(arc: 0, coefficient: 2), .init(arc: 1, coefficient: -0.5)], limit: 7)]
            }
            let back = try FlowProblem.readMPS(problem.mps(name: "there and back"))
            #expect(back.problem == problem, "case \(index)")
            #expect(back.nodeNames.count == problem.nodeCount && back.arcNames[0] == "a0")
        }
    }

    @Test func scalesAndSigns() throws {
        // x counts in halves (tail −2, head 1.8): capacity 20, gain 0.9; a row of type G; a maximum; a constant.
        let text = """
            * a comment
            NAME test
            OBJSENSE
             MAX
            ROWS
             N profit
             E one
             E two
             G least
            COLUMNS
             x profit -4 one -2
             x two 1.8 least 1
             y profit -3 one 1
             z profit 10 two -1
            RHS
             rhs profit -5 two 0
             rhs least 2
            BOUNDS
             UP b x 10
             UP b y 30
             UP b z 9
            QUADOBJ
             z z -2
            ENDATA
            """
        let read = try FlowProblem.readMPS(text)
        #expect(read.constant == -5)
        #expect(read.arcNames == ["x", "y", "z"] && read.nodeNames == ["one", "two"] && read.sideRowNames == ["least"])
        let x = read.problem.arcs[0]
        #expect(x.tail == 0 && x.head == 1 && x.capacity == 20 && x.cost == 2 && abs(x.gain - 0.9) < 1e-15)
        #expect(read.problem.arcs[2].cost == -10 && read.problem.arcs[2].curvature == 2)
        #expect(read.problem.sideRows[0].limit == -2 && read.problem.sideRows[0].entries[0].coefficient == -0.5)
        // With f = 2x through the network: cost 2 f + 3 f − 10 · 0.9 f + (0.9 f)², f ≥ 4; the optimum is at f = 4.
        let solution = try solve(read.problem)
        #expect(abs(solution.flows[0] - 4) < 1e-6)
        #expect(abs(solution.objective - (5 * 4 - 9 * 4 + 3.6 * 3.6)) < 1e-6)
    }

    @Test func whatIsNoNetworkIsRefusedWithItsLine() {
        func reason(_ text: String) -> MPSError? {
            do throws(MPSError) { _ = try FlowProblem.readMPS(text) } catch { return error }
            return nil
        }
        let head = "NAME t\nROWS\n N c\n E a\n E b\nCOLUMNS\n"
        #expect(reason(head + " x a 1 b 1\nRHS\nBOUNDS\n UP B x 1\nENDATA\n")?.line == 7)
        #expect(reason(head + " x a 1 q 1\nENDATA\n") == MPSError(line: 7, reason: "row q does not exist"))
        #expect(reason(head + " x a 1 b -1\nENDATA\n")?.reason == "column x has no finite upper bound")
        #expect(reason(head + " x a one\nENDATA\n")?.reason == "'one' is not a finite number")
        #expect(reason(head + " x a 1\nBOUNDS\n LO B x 3\nENDATA\n")?.line == 9)
        #expect(reason(head + " x a 1\nRANGES\n")?.reason == "section RANGES has no place in a network problem")
        #expect(reason(head + " M1 'MARKER' 'INTORG'\n")?.line == 7)
    }

    @Test func namesAreKeptUniqueAndClean() throws {
        let problem = network(2, demand: [0: 1, 1: 1], [])
        let text = problem.mps(name: "Süd Ost", nodeNames: ["Novi Sad", "Novi Sad"], arcNames: ["a", "b", "c", "d"])
        #expect(text.hasPrefix("NAME S_d_Ost\n"))
        #expect(text.contains(" E n0_Novi_Sad\n E n1_Novi_Sad\n"))
        #expect(try FlowProblem.readMPS(text).problem == problem)
    }

    @Test func coefficientRangeNamesTheCulprits() {
        var problem = network(2, demand: [0: 10], [Arc(from: ground, to: 0, capacity: 1e-7, cost: 3)])
        problem.arcs[0].capacity = 1e6
        let wide = CoefficientRange(problem).wider()
        #expect(wide.map(\.kind) == [.capacities])
        #expect(wide[0].smallestIndex == 1 && wide[0].largestIndex == 0 && abs(wide[0].ratio - 1e13) < 1)
        #expect(CoefficientRange(network(1, demand: [0: 10], [])).wider().isEmpty)
    }

    @Test func pypsaFilesHoldTheProblem() throws {
        var problem = network(
            2, demand: [1: 10],
            [Arc(from: ground, to: 0, capacity: 20, cost: 15, curvature: 0.5, gain: 0.5), Arc(from: 0, to: 1, capacity: 12, cost: 1, gain: 0.99)])
        let files = Dictionary(uniqueKeysWithValues: try #require(problem.pypsaFiles(nodeNames: ["A", "B \"x\""])).map { ($0.file, $0.text) })
        #expect(files["buses.csv"] == "name,carrier\n\"0 A\",gas\n\"1 B \"\"x\"\"\",gas\n")
        #expect(files["loads.csv"]?.contains("\"1 B \"\"x\"\"\",\"1 B \"\"x\"\"\",10.0") == true)
        #expect(files["links.csv"]?.contains("\"a2\",\"0 A\",\"1 B \"\"x\"\"\",12.0,0.99,1.0,0.0") == true)
        #expect(files["generators.csv"]?.contains("\"a1\",\"0 A\",1,10.0,30.0,1.0") == true)
        #expect(files["generators.csv"]?.contains("\"a3\",\"0 A\",-1,100000.0,100.0,0.0") == true)
        problem.sideRows = [.init(entries: [.init(arc: 0, coefficient: 1)], limit: 1)]
        #expect(problem.pypsaFiles() == nil)
    }
}
