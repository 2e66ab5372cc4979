import Foundation
import Synchronization

/// Tells on stderr, after one second, two, four and so on, that a command is at work and how far it is. Results never depend on it.
enum Progress {
    private struct State {
        var command = ""
        /// What is counted, where something is.
        var part: (what: String, done: Int, total: Int)?
        var isSilent = false

        func line(after seconds: Int) -> String? {
            if isSilent { return nil }
            let count = part.map { $0.done < $0.total ? ", \($0.what): \($0.done) of \($0.total)" : "" } ?? ""
            return "\(command): \(seconds) s\(count)"
        }
    }

    private static let state = Mutex(State())

    /// A thread of its own: those of the runs are all busy.
    static func begin(_ command: String) {
        state.withLock { $0.command = command }
        Thread.detachNewThread {
            for second in 1... {
                Thread.sleep(forTimeInterval: 1)
                guard second & (second - 1) == 0 || second % 16 == 0 else { continue }
                if let line = state.withLock({ $0.line(after: second) }) { Console.write(line) }
            }
        }
    }

    static func silence() { state.withLock { $0.isSilent = true } }

    /// From here on parts are counted.
    static func count(_ what: String, total: Int) { state.withLock { $0.part = (what, 0, total) } }

    /// Parts that are done.
    static func advance(_ count: Int = 1) { state.withLock { $0.part?.done += count } }
}
