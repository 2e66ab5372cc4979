/// LNG terminals lose send-out: an outage, or no cargoes.
public struct TerminalOutage: GradedShock {
    public static let keyword = "terminal-outage"
    public static let summary = "LNG terminals lose some or all of their send-out."
    public static let documentation = """
        The daily send-out of each terminal named falls to what the depth leaves. Its cargoes may land at other terminals, as far as \
        those have room; a lack of cargoes in the world is an lng-shortage.
        """
    public static let parameters = [
        ShockParameter("terminals", .terminals, required: true, "which terminals fail"), .depth,
    ] + ShockParameter.dates

    public let terminals: [Int]
    public var remaining: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        terminals = try arguments.indices("terminals", known: network.terminals.map(\.id))
        remaining = arguments.remaining
        window = try arguments.window()
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        for index in terminals { conditions.scale(.terminal(index), to: remaining, while: window, in: network) }
    }

    public func sentence(in network: Network) -> String {
        let names = terminals.map { network.terminals[$0].name }.joined(separator: "; ")
        return remaining == 0 ? "no send-out: \(names)" : "\(percent(remaining)) of send-out left: \(names)"
    }
}
