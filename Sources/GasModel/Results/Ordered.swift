/// Runs independent jobs on all cores and returns their results in the order of the jobs, so that threads change no byte.
public enum Ordered {
    /// - Throws: the error of the first job, in the order of the jobs, that failed; the others are cancelled.
    public static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ work: @escaping @Sendable (Input) throws -> Output
    ) async throws -> [Output] {
        try await withThrowingTaskGroup(of: (Int, Result<Output, any Error>).self) { group in
            for (position, input) in inputs.enumerated() {
                group.addTask { (position, Result { try work(input) }) }
            }
            var results = [Result<Output, any Error>?](repeating: nil, count: inputs.count)
            for try await (position, result) in group { results[position] = result }
            return try results.compactMap { $0 }.map { try $0.get() }
        }
    }
}
