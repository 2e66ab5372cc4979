extension Conditions {
    /// The same with end levels that injection can reach: a store that was emptied or lost its compressors ends as full as it can.
    ///
    /// A thousandth of the injection is left over, so that the run has a choice.
    public func withReachableEnds() -> Conditions {
        var conditions = self
        for store in storageEnd.indices {
            let injected = zip(storageInjection[store], periods).reduce(0) { $0 + $1.0 * $1.1.days }
            conditions.storageEnd[store] = min(storageEnd[store], storageStart[store] + 0.999 * injected)
        }
        return conditions
    }
}
