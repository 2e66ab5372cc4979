extension SchemaCatalogue {
    /// The tables of the back-tests: what `Datasets/Backtests/Schema` says, built into the program.
    public static let backtests = SchemaCatalogue(files: [
        ("tables", PackageResources.backtest_tables_csv),
        ("given", PackageResources.given_csv),
        ("expected", PackageResources.expected_csv),
        ("balances", PackageResources.balances_csv),
        ("results", PackageResources.results_csv),
        ("bibliography", PackageResources.backtest_bibliography_csv),
    ])
}
