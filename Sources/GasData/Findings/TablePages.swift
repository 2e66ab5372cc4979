extension FindingCatalogue {
    /// Pages of columns and values.
    static let tablePages: [FindingPage] = [
        FindingPage(
            .columnUnknown, "A column is unknown",
            meaning: "The table has no column of this name.",
            reason: "A misspelt column would be ignored in silence and its figures with it.",
            remedy: "Correct the name, or move what it says to the column notes."),
        FindingPage(
            .columnTwice, "A column stands twice",
            meaning: "Two columns have the same name.",
            reason: "It is unclear which one counts.",
            remedy: "Keep one of the two."),
        FindingPage(
            .columnMissing, "A column is missing",
            meaning: "A column that this table needs is not in the header.",
            reason: "Its figures, or the evidence for them, are missing from every row.",
            remedy: "Add the column. The page on the data format says what it holds."),
        FindingPage(
            .columnUnnamed, "A column has no name",
            meaning: "A field of the header is empty.",
            reason: "Nobody can say what its values are.",
            remedy: "Name the column or remove it; often a comma too many ends the line."),
        FindingPage(
            .unitMissing, "A column has no unit",
            meaning: "The name of a quantity lacks its unit, or has a unit that this table does not use.",
            reason: "The same number in GWh and in million cubic metres differs by a factor of ten.",
            remedy: "Convert the values and name the column as the message says, for example capacity_gwh_per_day."),
        FindingPage(
            .valueMissing, "A value is missing",
            meaning: "A cell is empty in a column that may not have empty cells.",
            reason: "Empty means unknown, and the model cannot run without this value.",
            remedy: "Write the value, or an estimate of grade C."),
        FindingPage(
            .wrongType, "A value has the wrong type",
            meaning: "A cell holds something else than its column wants, for example words where a number is due.",
            reason: "Guessing would put an invented figure into the results.",
            remedy: "Write the number alone. Leave the cell empty where the figure is unknown."),
        FindingPage(
            .notFinite, "A number is not finite",
            meaning: "The cell holds NaN, infinity, or a number too large to be one.",
            reason: "Such a value spreads through every sum.",
            remedy: "Leave the cell empty where the figure is unknown or there is no limit."),
        FindingPage(
            .numberFormat, "A number is written in another notation",
            meaning: "It has a decimal comma, separators of thousands, a plus sign or spaces.",
            reason: "1,234 is a thousand or a bit more than one, depending on the country.",
            remedy: "Write digits and one decimal point: 1234.5."),
        FindingPage(
            .outOfRange, "A value is out of range",
            meaning:
                "The number is below the least or above the most that its column allows, for example a negative capacity or a fill above 100 %.",
            reason: "It is a slip or has another unit.",
            remedy: "Check the figure and its unit. Two directions of a pipe are two routes with positive capacity."),
        FindingPage(
            .dayInvalid, "A day is invalid",
            meaning: "The cell is no day of the calendar, or not written as YYYY-MM-DD.",
            reason: "05/06/2027 is in May or in June, depending on the country.",
            remedy: "Write it as 2027-11-01."),
        FindingPage(
            .choiceUnknown, "A choice is unknown",
            meaning: "The cell holds a word that is not one of the choices of its column.",
            reason: "An unknown status or kind cannot be computed with.",
            remedy: "Write one of the choices, in small letters."),
        FindingPage(
            .identifierInvalid, "An identifier is invalid",
            meaning: "It is empty between separators, too long, or has characters that identifiers may not have.",
            reason: "Identifiers name files, keys of scenarios and columns of results.",
            remedy: "Use letters, digits and . _ : > - only."),
        FindingPage(
            .hiddenCharacter, "A cell holds an invisible character",
            meaning: "A control character, a mark of writing direction or a space of no width.",
            reason: "Two names that look alike would differ, and text could be reordered in print.",
            remedy: "Type the cell again."),
        FindingPage(
            .estimateOrder, "An estimate is out of order",
            meaning: "The low end is above the central value, or the high end below it.",
            reason: "The range of a result would be turned around.",
            remedy: "Order the three: low, central, high."),
        FindingPage(
            .estimateIncomplete, "An estimate is incomplete",
            meaning: "A figure lacks its source, its grade or its other half, or has ends and no central value.",
            reason: "Every printed number names its source; one without cannot be checked by anyone.",
            remedy: "Write the id of a row of bibliography.csv and a grade: A read, B recalled, C estimated."),
    ]
}
