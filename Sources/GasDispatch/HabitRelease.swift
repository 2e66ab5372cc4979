import GasModel

/// Lets go of habits that a shock has made impossible.
///
/// A habit decides between ways that cost nearly the same. Where gas is lost, though, the pull towards the old flow would be a subsidy:
/// up to the whole weight for every MWh, and prices would fall with the loss. So a way never costs less than nothing for habit's sake, or
/// less than it does in the undisturbed run: where it would, the flow to which it is held moves to where it costs just that. A few
/// passes settle it; each is a certified optimum.
struct HabitRelease {
    let base: Dispatch

    /// EUR/MWh by which a way may cost less than its floor before it is let go.
    private static let slack = 0.05
    private static let passes = 6

    /// The dispatch that `solve` makes of conditions whose habits pull no more than they may, and these conditions.
    func settled(_ conditions: Conditions, _ solve: (Conditions) throws -> Dispatch) rethrows -> (conditions: Conditions, dispatch: Dispatch) {
        var conditions = conditions
        var dispatch = try solve(conditions)
        guard conditions.habits.weight > 0, base.periods.count == dispatch.periods.count else { return (conditions, dispatch) }
        for _ in 1..<Self.passes {
            guard let habits = released(conditions, dispatch) else { break }
            conditions.habits = habits
            dispatch = try solve(conditions)
        }
        return (conditions, dispatch)
    }

    /// `nil` where every habit pulls no more than it may.
    private func released(_ conditions: Conditions, _ dispatch: Dispatch) -> Habits? {
        var habits = conditions.habits
        let steps = conditions.periods.indices
        var hasMoved = false
        /// The new reference of one way in one period.
        func reference(_ old: Double, usual: Double, flow: Double, before: Double, capacity: Double, tariff: Double) -> Double {
            guard capacity > 0 else { return old }
            let slope = habits.weight / capacity
            let floor = min(0, tariff + slope * (before - usual))
            guard tariff + slope * (flow - old) < floor - Self.slack else { return old }
            hasMoved = true
            return flow + (tariff - floor) / slope
        }
        let routes = habits.routeFlow.indices.map { route in
            steps.map { step in
                reference(
                    habits.reference(route: route, step: step), usual: base.conditions.habits.reference(route: route, step: step),
                    flow: dispatch.routeFlow[route][step], before: base.routeFlow[route][step], capacity: habits.routeCapacity[route],
                    tariff: max(conditions.routeTariff[route], Objective.leastTariff))
            }
        }
        let terminals = habits.terminalFlow.indices.map { terminal in
            steps.map { step in
                reference(
                    habits.reference(terminal: terminal, step: step),
                    usual: base.conditions.habits.reference(terminal: terminal, step: step),
                    flow: dispatch.terminalFlow[terminal][step], before: base.terminalFlow[terminal][step],
                    capacity: habits.terminalCapacity[terminal], tariff: Objective.leastTariff)
            }
        }
        guard hasMoved else { return nil }
        habits.routeReference = routes
        habits.terminalReference = terminals
        return habits
    }
}
