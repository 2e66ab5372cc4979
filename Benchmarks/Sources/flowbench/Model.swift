import Foundation
import NetworkFlow

/// A model file of models.py: counts, withdrawals, arcs, and the shape in the last line.
struct Model: Sendable {
    var problem: FlowProblem
    /// Kind, element (−1: none) and step of each arc.
    var kinds: [Int] = [], elements: [Int] = [], steps: [Int] = []
    var storages = 0, rowsPerStep = 1

    init(path: String) throws {
        let (numbers, comment) = try readNumbers(path)
        let shape = comment.split(separator: " ").compactMap { Double($0) }
        let n = Int(numbers[0]), m = Int(numbers[1])
        problem = FlowProblem(withdrawals: Array(numbers[2..<2 + n]), arcs: [])
        var p = 2 + n
        for _ in 0..<m {
            let f = numbers[p..<p + 9]
            p += 9
            problem.arcs.append(
                FlowProblem.Arc(
                    from: Int(f[f.startIndex]), to: Int(f[f.startIndex + 1]), capacity: f[f.startIndex + 2],
                    cost: f[f.startIndex + 3], curvature: f[f.startIndex + 4], gain: f[f.startIndex + 5]))
            kinds.append(Int(f[f.startIndex + 6]))
            elements.append(Int(f[f.startIndex + 7]))
            steps.append(Int(f[f.startIndex + 8]))
        }
        if shape.count >= 4 { (storages, rowsPerStep) = (Int(shape[1]), Int(shape[3])) }
    }
}

/// Multipliers of capacities and demands of a model's Monte Carlo samples (.mc of models.py).
struct Samples: Sendable {
    let count: Int, elements: Int, steps: Int
    let capacity: [Double], demand: [Double]

    init(path: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let header = data.prefix(12).withUnsafeBytes { Array($0.bindMemory(to: Int32.self)) }
        (count, elements, steps) = (Int(header[0]), Int(header[1]), Int(header[2]))
        let values = data.dropFirst(12).withUnsafeBytes { raw in
            (0..<(raw.count / 8)).map { raw.loadUnaligned(fromByteOffset: 8 * $0, as: Double.self) }
        }
        capacity = Array(values[0..<count * elements])
        demand = Array(values[(count * elements)...])
    }
}

extension Model {
    /// Sample k: outages of elements, demand of each step.
    func sample(_ k: Int, _ samples: Samples) -> FlowProblem {
        var p = problem
        for a in p.arcs.indices {
            if elements[a] >= 0 {
                p.arcs[a].capacity *= samples.capacity[k * samples.elements + elements[a]]
            } else if kinds[a] == 2 {
                p.arcs[a].capacity *= samples.demand[k * samples.steps + steps[a]]
            }
        }
        for i in p.withdrawals.indices where i % rowsPerStep >= storages {
            p.withdrawals[i] *= samples.demand[k * samples.steps + i / rowsPerStep]
        }
        return p
    }
}

/// All numbers of a text file up to the first '#', and what follows it.
func readNumbers(_ path: String) throws -> ([Double], comment: String) {
    var text = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let mark = text.firstIndex(of: UInt8(ascii: "#")) ?? text.count
    let comment = String(decoding: text[mark...], as: UTF8.self)
    text.removeSubrange(mark...)
    text.append(0)
    var numbers: [Double] = []
    text.withUnsafeBytes { raw in
        var cursor = raw.bindMemory(to: CChar.self).baseAddress!
        while true {
            var stop: UnsafeMutablePointer<CChar>?
            let value = strtod(cursor, &stop)
            guard let stop, UnsafePointer(stop) > cursor else { break }
            numbers.append(value)
            cursor = UnsafePointer(stop)
        }
    }
    return (numbers, comment)
}

extension LabelledProblem {
    /// A labelled model of models.py: counts, then lines "tail head capacity cost gain curvature labelCurvature mask".
    init(path: String) throws {
        let numbers = try readNumbers(path).0
        let n = Int(numbers[0]), m = Int(numbers[1]), labels = Int(numbers[2])
        self.init(
            labelCount: labels,
            balances: [Balance](repeating: .byLabel([Double](repeating: 0, count: labels)), count: n), arcs: [])
        for a in 0..<m {
            let f = Array(numbers[(3 + 8 * a)..<(11 + 8 * a)])
            arcs.append(
                Arc(
                    from: Int(f[0]), to: Int(f[1]), capacity: f[2], cost: f[3], curvature: f[5], labelCurvature: f[6], gain: f[4],
                    labels: LabelSet((0..<labels).filter { Int(f[7]) >> $0 & 1 == 1 })))
        }
    }
}
