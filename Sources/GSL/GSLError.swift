import CGSL

/// An error reported by GNU GSL, with the library's own words and the place in its source.
public struct GSLError: Error, Sendable, Hashable, CustomStringConvertible {
    /// GSL's status code (`gsl_errno.h`): 1 domain, 2 range, 4 invalid argument, 11 too many iterations, 12 division by zero, …
    public let code: Int
    public let reason: String
    public let file: String
    public let line: Int

    public init(code: Int, reason: String, file: String = "", line: Int = 0) {
        self.code = code
        self.reason = reason
        self.file = file
        self.line = line
    }

    public var description: String {
        file.isEmpty ? "GSL error \(code): \(reason)" : "GSL error \(code): \(reason) (\(file):\(line))"
    }

    static let invalidArgument = 4
}

/// GSL's error handler. The library's default one aborts the process; `gsl_set_error_handler_off` would throw the
/// reason away. This one keeps the first error of each thread, and `GSLCall` throws it.
enum ErrorHandler {
    /// Touched before every call into GSL; installs the handler once per process.
    static let installed: Void = cgsl_install_error_handler()

    /// The recorded error of this thread, or what the bare status code says.
    @inline(never)
    static func error(status: Int32) -> GSLError {
        guard cgsl_error_code() != 0 else {
            return GSLError(code: Int(status), reason: String(cString: gsl_strerror(status)))
        }
        return GSLError(
            code: Int(cgsl_error_code()), reason: String(cString: cgsl_error_reason()),
            file: String(cString: cgsl_error_file()), line: Int(cgsl_error_line()))
    }

    @inline(never)
    static func clear() { cgsl_clear_error() }

    /// The recorded error of this thread, if there is one. Some functions of GSL return a value and report by the handler only.
    @inline(never)
    static func pending() -> GSLError? { cgsl_error_code() == 0 ? nil : error(status: cgsl_error_code()) }
}

/// Calls a GSL function that returns a status, and throws what it reports.
@inline(__always)
func check(_ call: () -> Int32) throws(GSLError) {
    ErrorHandler.installed
    ErrorHandler.clear()
    let status = call()
    if status != 0 { throw ErrorHandler.error(status: status) }
}

/// Calls a GSL function that returns a value and reports errors through the handler only.
@inline(__always)
func checked<T>(_ call: () -> T) throws(GSLError) -> T {
    ErrorHandler.installed
    ErrorHandler.clear()
    let value = call()
    if let error = ErrorHandler.pending() { throw error }
    return value
}

/// An allocation: GSL returns a null pointer when it fails.
@inline(__always)
func allocated<T>(_ call: () -> T?) throws(GSLError) -> T {
    ErrorHandler.installed
    ErrorHandler.clear()
    guard let value = call() else { throw ErrorHandler.error(status: 8) }
    return value
}
