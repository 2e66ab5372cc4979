import GasModel

/// The method on half a page, with its equations.
enum MethodChapter {
    /// - Parameter certificate: largest relative residual of all runs behind the document.
    static func chapter(_ context: BriefContext, certificate: Double) -> Chapter? {
        Chapter("Method in short", [.box(Box("How the numbers are made", blocks(context, certificate)))])
    }

    private static func blocks(_ context: BriefContext, _ certificate: Double) -> [Block] {
        [
            .paragraph(
                """
                \(strong: "Today (A)") is the share of consumption that originates at the supplier, by \
                \(BriefFindings.conventionWords(context.dependence?.convention ?? .contractual)). Gas of unproven origin makes it a range: none \
                of it, or all of it. \(strong: "Unavoidable (U)") is the share of demand that stays unserved when the supplier delivers nothing \
                and everything else is dispatched again, less what is short with all suppliers; demand is fixed and stores end the year as they began it.
                """),
            .equation(
                Equation(
                    typst: "U_z = (sum_t u_(z,t)) / (sum_t D_(z,t)) quad quad G_z = max(0, A_z - U_z)",
                    plain: "U = Σ u(z,t) / Σ D(z,t)     G = max(0, A − U)",
                    spoken:
                        "U of a zone is its unserved demand over all periods divided by its demand; G is the larger of zero and A minus U"
                )),
            .paragraph(
                """
                \(strong: "Who loses.") The shortage of a run is the one that spreads the loss most evenly over the sharing zones, as far as \
                pipes allow (\(DependenceChapter.ruleWords(context))). A second run finds the cheapest flows with that shortage.
                """),
            .equation(
                Equation(
                    typst:
                        "min sum_z (V U_z + M / 2 dot U_z^2 / D_z), quad sum_(a -> i) x_a - sum_(a <- i) x_a = b_i, quad 0 <= x_a <= u_a",
                    plain: "min Σ (V·U + ½ M U²/D),   Σ x(→ i) − Σ x(i →) = b(i),   0 ≤ x ≤ u",
                    spoken:
                        "minimise the sum over zones of V times U plus one half M times U squared over D, subject to flow balance and to flows between zero and capacity"
                )),
            .paragraph(
                """
                \(strong: "Proof.") Every run carries a certificate that was computed by other code than the solver’s: balance, bounds, \
                optimality and duality gap, all relative and below 10⁻⁸; what fails is an error, never a number. The largest residual behind this \
                document was \(BriefContext.power(certificate)).
                """),
            .paragraph(
                """
                \(strong: "Units.") Energy in GWh and TWh of gross calorific value (25/0 °C). Ranges follow the evidence: the other sources at \
                their observed, spare and technical yearly potential.
                """),
        ]
    }
}
