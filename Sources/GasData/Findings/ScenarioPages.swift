extension FindingCatalogue {
    /// Pages of scenario files.
    static let scenarioPages: [FindingPage] = [
        FindingPage(
            .scenarioSyntax, "A scenario or house file is not TOML",
            meaning: "The file breaks the grammar of TOML, or has a key twice.",
            reason: "What follows the defect cannot be understood.",
            remedy: "Mend the place named. Texts stand in quotes, lists in brackets, each shock under [[shock]]."),
        FindingPage(
            .keyUnknown, "A key is unknown",
            meaning: "The scenario, one of its shocks or the house file has a key that the program does not know.",
            reason: "A misspelt key would be ignored in silence, and the run would not be what was meant.",
            remedy: "Correct the spelling, or remove the key."),
        FindingPage(
            .keyType, "A key has the wrong type",
            meaning: "A text stands where a number, a list or a day is due, or the other way round.",
            reason: "Guessing would change the run.",
            remedy: "Write the value as the message says: 100, \"text\", [\"RS\", \"BA\"], \"2026-01-01\"."),
        FindingPage(
            .keyMissing, "A key is missing",
            meaning: "A scenario, shock or house file lacks a key that it needs.",
            reason: "The run cannot be described without it.",
            remedy: "Add the key."),
        FindingPage(
            .keyValue, "A value is not possible",
            meaning: "The value is not one of the choices, out of range, or a colour or picture that cannot be printed.",
            reason: "There is no such rule, horizon, kind of shock or share; what cannot be read should not be printed.",
            remedy: "Write one of the choices that the message lists, or a number in the range."),
        FindingPage(
            .targetUnknown, "A scenario names what the dataset does not have",
            meaning: "An asset, supplier, zone or group of zones, actor, contract, licence, sector or source is not in the dataset.",
            reason: "The shock would hit nothing.",
            remedy: "Correct the spelling; the message names the nearest."),
        FindingPage(
            .contradiction, "A shock contradicts itself",
            meaning: "Its values do not fit each other, for example an end before its beginning.",
            reason: "It would never happen.",
            remedy: "Correct one of the values."),
        FindingPage(
            .nameMismatch, "A scenario has another name than its file",
            meaning: "The id is not the name of the file without its ending.",
            reason: "Scenarios are called by name; two names for one would be confusing.",
            remedy: "Rename the file or the id."),
        FindingPage(
            .parentDefect, "A scenario cannot be extended",
            meaning: "A scenario named by extends or include is not there, has errors, or leads back to this one.",
            reason: "What it would inherit is unknown.",
            remedy: "Correct the name, or write the scenario out in full."),
    ]
}
