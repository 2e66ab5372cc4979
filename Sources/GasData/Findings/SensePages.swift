extension FindingCatalogue {
    /// Pages of identifiers, and of what does not make sense together.
    static let sensePages: [FindingPage] = [
        FindingPage(
            .duplicate, "A row stands twice",
            meaning: "Two rows have the same identifier, or the same combination of key columns.",
            reason: "It is unclear which one counts.",
            remedy: "Remove or rename one of the two."),
        FindingPage(
            .referenceUnknown, "An identifier is unknown",
            meaning: "A row names a zone, junction, supplier, route or other item that no table has.",
            reason: "The row would lead nowhere.",
            remedy: "Correct the spelling, or add the item to its table."),
        FindingPage(
            .sourceUnknown, "A source is unknown",
            meaning: "A figure names a source that bibliography.csv does not have.",
            reason: "The reader of a report could not look it up.",
            remedy: "Correct the spelling, or add the document to bibliography.csv."),
        FindingPage(
            .datesContradict, "Dates contradict",
            meaning: "Something ends before it begins.",
            reason: "It would never be in use.",
            remedy: "Correct one of the two days."),
        FindingPage(
            .routeToItself, "A route leads to its own start",
            meaning: "The two ends of a route are the same place.",
            reason: "It would carry gas in a circle.",
            remedy: "Correct one end. A route joins two different places."),
        FindingPage(
            .unreachable, "No supply reaches a zone",
            meaning: "A zone consumes gas and neither a source nor a route that comes from one leads to it.",
            reason: "All its demand would count as unserved, in every scenario.",
            remedy: "Add the source or the route, or check status and capacity of those that are there."),
        FindingPage(
            .peakAboveSupply, "Demand is above all supply",
            meaning:
                "On the cold day, or on a mean day of its highest month, the zone needs more than its routes, sources, stores and terminals can bring together; or a mean day needs many times what the cold day does.",
            reason: "It would be short even without a shock: true for some zones, a wrong unit for most.",
            remedy: "Check the unit of the peak and the capacities. Where it is true, the results say so."),
        FindingPage(
            .sharesSum, "Monthly shares do not sum to one",
            meaning: "The twelve shares of a zone add up to something else.",
            reason: "The year would be longer or shorter than its demand.",
            remedy: "Correct them; each is a part of the year, for example 0.1500."),
        FindingPage(
            .mixSum, "Shares do not make up the whole",
            meaning:
                "Origins or uses of a zone and year miss 100 % by more than half a point, or owners hold more than all.",
            reason: "Some gas would have no origin or use, or two of them.",
            remedy: "Correct a share, or add what is missing. Gas of unproven origin has a supplier of its own."),
        FindingPage(
            .limitUnknown, "A limit is unknown",
            meaning: "A route has no capacity, a store no rate or a source no limit at all.",
            reason:
                "An unknown capacity counts as none and an unknown limit of a source as unlimited; results depend on it.",
            remedy: "Find the figure, or write an estimate of grade C and say in the notes how it was made."),
        FindingPage(
            .demandMissing, "A zone has no demand",
            meaning: "A zone has no row in demand.csv.",
            reason: "Missing and zero are different: the program does not guess.",
            remedy: "Add a row; a zone that consumes nothing has an annual demand of 0."),
        FindingPage(
            .assumptionMissing, "An assumption is missing",
            meaning: "A constant that every run needs is not in assumptions.csv.",
            reason: "Constants are data, so that a reader can see and change them.",
            remedy: "Add a row with the id that the message names."),
        FindingPage(
            .followsNoDemand, "A source follows demand where there is none",
            meaning: "Production that follows demand stands at a junction.",
            reason: "A junction consumes nothing, so the source would give nothing.",
            remedy: "Let it stand in a zone, or write no."),
        FindingPage(
            .contractWithoutRoute, "A contract has no route",
            meaning: "A contract in force does not say over which border or terminal its gas is handed over.",
            reason: "A stop of a route cannot be seen to hit it.",
            remedy: "Write the route, terminal or source; leave it empty where the seller may choose."),
        FindingPage(
            .spanTooWide, "Figures lie too far apart",
            meaning: "The smallest and the largest quantity, or price, differ by more than nine orders of magnitude.",
            reason: "A unit is wrong, or a tiny number stands for none; results would be decided by rounding.",
            remedy: "Check the unit of both figures. Write 0 for none; leave empty what is unlimited."),
        FindingPage(
            .implausible, "A figure is implausible",
            meaning: "A figure, or a sum of figures, lies outside the range that a dated criterion gives; or more has flowed through a route than its capacity allows.",
            reason: "It contradicts official statistics or what has been measured.",
            remedy: "Check the figure, its unit and its year; keep it where the evidence is better than the criterion."),
        FindingPage(
            .criterionDefect, "A criterion cannot be applied",
            meaning: "A criterion names a table, row, figure or unit that the dataset does not have.",
            reason: "Nothing was judged by it.",
            remedy: "Correct the criterion, or remove it."),
        FindingPage(
            .gapDefect, "A gap names no open figure",
            meaning: "A row of gaps.csv names a table, row or figure that the dataset does not have, or a figure of grade A.",
            reason: "The list of gaps would send a reader after a document that is not needed.",
            remedy: "Correct the row, or remove it when the gap is closed."),
    ]
}
