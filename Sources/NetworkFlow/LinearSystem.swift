/// The linear system of a Newton step, A D Aᵀ dy = right, behind which the two solvers stand.
protocol LinearSystem<Number>: ~Copyable {
    associatedtype Number: Lane
    mutating func factor(_ iterate: inout Iterate<Number>) throws(FlowError)
    mutating func solve(_ iterate: inout Iterate<Number>) throws(FlowError)
}

/// Sparse L Δ Lᵀ: the numbers live in the iterate.
struct SparseSystem<Number: Lane>: LinearSystem {
    func factor(_ iterate: inout Iterate<Number>) { Number.perform(.factor, on: &iterate) }
    func solve(_ iterate: inout Iterate<Number>) { Number.perform(.solve, on: &iterate) }
}
