import Foundation
import Synchronization

/// Tells on stderr how far a long run is, once it has taken more than a second. Results never depend on it.
final class Progress: Sendable {
    private struct State {
        var done = 0
        var last: ContinuousClock.Instant
    }

    private let what: String
    private let total: Int
    private let isSilent: Bool
    private let state: Mutex<State>

    init(_ what: String, total: Int, isSilent: Bool) {
        self.what = what
        self.total = total
        self.isSilent = isSilent
        state = Mutex(State(last: .now))
    }

    /// One more part is done.
    func advance() {
        let line = state.withLock { state -> String? in
            state.done += 1
            let now = ContinuousClock.now
            guard !isSilent, now - state.last > .seconds(1), state.done < total else { return nil }
            state.last = now
            return "\(what): \(state.done) of \(total)"
        }
        if let line { Console.write(line) }
    }
}
