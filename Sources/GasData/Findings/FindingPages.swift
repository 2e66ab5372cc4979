typealias PageText = (title: String, meaning: String, reason: String, remedy: String)

extension FindingCatalogue {
    /// One entry for each code of data: title, what it means, why it matters, how to mend it.
    static func dataText(_ code: FindingCode) -> PageText {
        switch code {
        case .folderUnreadable:
            ("The folder cannot be read", "The path does not lead to a folder that can be listed.", "Nothing was read, so nothing can be said about the data.", "Name the folder that holds zones.csv, and check its permissions.")
        case .tableMissing:
            ("A table is missing", "A file that every dataset needs is not in the folder.", "A region without it cannot be computed.", "Add the file. The page on the data format lists its columns.")
        case .fileRefused:
            ("A file is refused", "It cannot be read, is no regular file, leaves the folder through a link, or differs from another in case only.", "A dataset must be the same on every machine, and reading it must never block or touch anything outside.", "Copy the file itself into the folder, under a name of its own.")
        case .limitExceeded:
            ("A limit is exceeded", "A file, table, row, cell or number is larger than the limit that the message names.", "Limits keep a broken or hostile file from exhausting the machine.", "Shorten or split what is too large. Real datasets stay far below the limits.")
        case .fileUnknown:
            ("A file is not read", "The folder holds a file that is not part of the format.", "A table under a misspelt name would otherwise be ignored in silence.", "Correct the name, or ignore the note.")
        case .manifestDefect:
            ("The manifest disagrees", "datapackage.json is missing, is not JSON, or lists files or columns that are not there.", "Other programs read the dataset through it, and reports take title and edition from it.", "Bring its list of resources and fields in line with the files.")
        case .mapDefect:
            ("The map cannot be read", "A file in the folder map is not GeoJSON.", "The report would have no map.", "Replace it by a GeoJSON feature collection in longitude and latitude.")
        case .textDefect:
            ("The file is not text", "It holds a NUL byte or bytes that are not UTF-8.", "Names would be damaged and columns might shift.", "Save the file as UTF-8; in a spreadsheet choose CSV UTF-8.")
        case .byteOrderMark:
            ("The file begins with a byte order mark", "Three invisible bytes stand before the first column name.", "Other programs take them for part of the name.", "Save it as UTF-8 without a mark. The mark is ignored here.")
        case .lineEnd:
            ("A line end is unknown", "A carriage return stands alone.", "It is unclear whether the line ends there.", "Save the file with LF or CRLF line ends.")
        case .quoteDefect:
            ("A quote is out of place", "A quoted field is not closed, is followed by text, or a quote stands inside a field that is not quoted.", "The rest of the file may be read as one cell, or a cell cut short.", "Put the whole field in quotes and write every quote inside it twice.")
        case .raggedRow:
            ("A row has another number of fields", "The row has more or fewer fields than the header.", "Values may stand under the wrong names.", "Quote fields that contain commas; write empty fields as commas.")
        case .blankLine:
            ("A line is blank", "A line holds nothing.", "It may be what is left of a row.", "Remove it. It is ignored here.")
        case .headerMissing:
            ("The file is empty", "There is no line with column names.", "Without names no value has a meaning.", "Write the column names in the first line.")
        case .columnUnknown:
            ("A column is unknown", "The table has no column of this name.", "A misspelt column would be ignored in silence and its figures with it.", "Correct the name, or move what it says to the column notes.")
        case .columnTwice:
            ("A column stands twice", "Two columns have the same name.", "It is unclear which one counts.", "Keep one of the two.")
        case .columnMissing:
            ("A column is missing", "A column that this table needs is not in the header.", "Its figures, or the evidence for them, are missing from every row.", "Add the column. The page on the data format says what it holds.")
        case .columnUnnamed:
            ("A column has no name", "A field of the header is empty.", "Nobody can say what its values are.", "Name the column or remove it; often a comma too many ends the line.")
        case .unitMissing:
            ("A column has no unit", "The name of a quantity lacks its unit, or has a unit that this table does not use.", "The same number in GWh and in million cubic metres differs by a factor of ten.", "Convert the values and name the column as the message says, for example capacity_gwh_per_day.")
        case .valueMissing:
            ("A value is missing", "A cell is empty in a column that may not have empty cells.", "Empty means unknown, and the model cannot run without this value.", "Write the value, or an estimate of grade C.")
        case .wrongType:
            ("A value has the wrong type", "A cell holds something else than its column wants, for example words where a number is due.", "Guessing would put an invented figure into the results.", "Write the number alone. Leave the cell empty where the figure is unknown.")
        case .notFinite:
            ("A number is not finite", "The cell holds NaN, infinity, or a number too large to be one.", "Such a value spreads through every sum.", "Leave the cell empty where the figure is unknown or there is no limit.")
        case .numberFormat:
            ("A number is written in another notation", "It has a decimal comma, separators of thousands, a plus sign or spaces.", "1,234 is a thousand or a bit more than one, depending on the country.", "Write digits and one decimal point: 1234.5.")
        case .outOfRange:
            ("A value is out of range", "The number is below the least or above the most that its column allows, for example a negative capacity or a fill above 100 %.", "It is a slip or has another unit.", "Check the figure and its unit. Two directions of a pipe are two routes with positive capacity.")
        case .dayInvalid:
            ("A day is invalid", "The cell is no day of the calendar, or not written as YYYY-MM-DD.", "05/06/2027 is in May or in June, depending on the country.", "Write it as 2027-11-01.")
        case .choiceUnknown:
            ("A choice is unknown", "The cell holds a word that is not one of the choices of its column.", "An unknown status or kind cannot be computed with.", "Write one of the choices, in small letters.")
        case .identifierInvalid:
            ("An identifier is invalid", "It is empty between separators, too long, or has characters that identifiers may not have.", "Identifiers name files, keys of scenarios and columns of results.", "Use letters, digits and . _ : > - only.")
        case .hiddenCharacter:
            ("A cell holds an invisible character", "A control character, a mark of writing direction or a space of no width.", "Two names that look alike would differ, and text could be reordered in print.", "Type the cell again.")
        case .estimateOrder:
            ("An estimate is out of order", "The low end is above the central value, or the high end below it.", "The range of a result would be turned around.", "Order the three: low, central, high.")
        case .estimateIncomplete:
            ("An estimate is incomplete", "A figure lacks its source or its grade, or has ends and no central value.", "Every printed number names its source; one without cannot be checked by anyone.", "Write the id of a row of bibliography.csv and a grade: A read, B recalled, C estimated.")
        case .duplicate:
            ("A row stands twice", "Two rows have the same identifier, or the same combination of key columns.", "It is unclear which one counts.", "Remove or rename one of the two.")
        case .referenceUnknown:
            ("An identifier is unknown", "A row names a zone, junction, supplier, route or other item that no table has.", "The row would lead nowhere.", "Correct the spelling, or add the item to its table.")
        case .sourceUnknown:
            ("A source is unknown", "A figure names a source that bibliography.csv does not have.", "The reader of a report could not look it up.", "Correct the spelling, or add the document to bibliography.csv.")
        case .datesContradict:
            ("Dates contradict", "Something ends before it begins.", "It would never be in use.", "Correct one of the two days.")
        case .routeToItself:
            ("A route leads to its own start", "The two ends of a route are the same place.", "It would carry gas in a circle.", "Correct one end. A route joins two different places.")
        case .unreachable:
            ("No supply reaches a zone", "A zone consumes gas and neither a source nor a route that comes from one leads to it.", "All its demand would count as unserved, in every scenario.", "Add the source or the route, or check status and capacity of those that are there.")
        case .peakAboveSupply:
            ("The peak is above all supply", "On the cold day the zone needs more than its routes, sources, stores and terminals can bring together.", "It would be short even without a shock: true for some zones, a wrong unit for most.", "Check the unit of the peak and the capacities. Where it is true, the results say so.")
        case .sharesSum:
            ("Monthly shares do not sum to one", "The twelve shares of a zone add up to something else.", "The year would be longer or shorter than its demand.", "Correct them; each is a part of the year, for example 0.1500.")
        case .mixSum:
            ("A mix does not sum to 100 %", "The shares of one zone and year miss 100 by more than half a point.", "Some gas would have no origin, or too many.", "Add the missing origin. Gas of unproven origin has a supplier of its own.")
        case .limitUnknown:
            ("A limit is unknown", "A route has no capacity, a store no rate or a source no limit at all.", "An unknown capacity counts as none and an unknown limit of a source as unlimited; results depend on it.", "Find the figure, or write an estimate of grade C and say in the notes how it was made.")
        case .demandMissing:
            ("A zone has no demand", "A zone has no row in demand.csv.", "Missing and zero are different: the program does not guess.", "Add a row; a zone that consumes nothing has an annual demand of 0.")
        case .assumptionMissing:
            ("An assumption is missing", "A constant that every run needs is not in assumptions.csv.", "Constants are data, so that a reader can see and change them.", "Add a row with the id that the message names.")
        case .followsNoDemand:
            ("A source follows demand where there is none", "Production that follows demand stands at a junction.", "A junction consumes nothing, so the source would give nothing.", "Let it stand in a zone, or write no.")
        default: scenarioText(code)
        }
    }

    /// One entry for each code of scenarios.
    static func scenarioText(_ code: FindingCode) -> PageText {
        switch code {
        case .scenarioSyntax:
            ("A scenario is not TOML", "The file breaks the grammar of TOML, or has a key twice.", "What follows the defect cannot be understood.", "Mend the place named. Texts stand in quotes, lists in brackets, each shock under [[shock]].")
        case .keyUnknown:
            ("A key is unknown", "The scenario or one of its shocks has a key that the program does not know.", "A misspelt key would be ignored in silence, and the run would not be what was meant.", "Correct the spelling, or remove the key.")
        case .keyType:
            ("A key has the wrong type", "A text stands where a number, a list or a day is due, or the other way round.", "Guessing would change the run.", "Write the value as the message says: 100, \"text\", [\"RS\", \"BA\"], \"2026-01-01\".")
        case .keyMissing:
            ("A key is missing", "A scenario or shock lacks a key that it needs.", "The run cannot be described without it.", "Add the key.")
        case .keyValue:
            ("A value is not possible", "The value is not one of the choices, or out of range.", "There is no such rule, horizon, kind of shock or share.", "Write one of the choices that the message lists, or a number in the range.")
        case .targetUnknown:
            ("A scenario names what the dataset does not have", "A route, supplier, zone, store, terminal or source of the scenario is not in the dataset.", "The shock would hit nothing.", "Correct the spelling; the message names the nearest.")
        case .contradiction:
            ("A shock contradicts itself", "Its values do not fit each other, for example an end before its beginning.", "It would never happen.", "Correct one of the values.")
        case .nameMismatch:
            ("A scenario has another name than its file", "The id is not the name of the file without its ending.", "Scenarios are called by name; two names for one would be confusing.", "Rename the file or the id.")
        case .parentDefect:
            ("A scenario cannot be extended", "The scenario named by extends is not there, has errors, or leads back to this one.", "What it would inherit is unknown.", "Correct the name, or write the scenario out in full.")
        default: ("", "", "", "")
        }
    }
}
