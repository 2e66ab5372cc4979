import CGSL

/// A Swift closure on its way through a C callback. An error thrown by the closure is kept here, GSL sees a NaN, and the
/// caller looks here before it looks at GSL's status: otherwise "non-finite function value" would hide the user's own error.
final class Callback {
    let function: (Double) throws -> Double
    var failure: (any Error)?

    init(_ function: @escaping (Double) throws -> Double) { self.function = function }

    func rethrow() throws {
        if let failure { throw failure }
    }

    /// The C view; valid as long as the callback lives.
    var gsl: gsl_function {
        gsl_function(
            function: { x, context in
                let callback = Unmanaged<Callback>.fromOpaque(context!).takeUnretainedValue()
                guard callback.failure == nil else { return .nan }
                do { return try callback.function(x) } catch {
                    callback.failure = error
                    return .nan
                }
            }, params: Unmanaged.passUnretained(self).toOpaque())
    }
}
