import GasModel

/// Every kind of finding that reading data or scenarios can raise: as many as a user can tell apart, with stable codes.
///
/// D0 files, D1 text and records, D2 columns, D3 values, D4 identifiers, D5 what does not make sense together, D6 plausibility,
/// S scenarios.
public enum FindingCode: String, Sendable, CaseIterable {
    case folderUnreadable = "D001"
    case tableMissing = "D002"
    case fileRefused = "D003"
    case limitExceeded = "D004"
    case fileUnknown = "D005"
    case manifestDefect = "D006"
    case mapDefect = "D007"

    case textDefect = "D101"
    case byteOrderMark = "D102"
    case lineEnd = "D103"
    case quoteDefect = "D104"
    case raggedRow = "D105"
    case blankLine = "D106"
    case headerMissing = "D107"

    case columnUnknown = "D201"
    case columnTwice = "D202"
    case columnMissing = "D203"
    case columnUnnamed = "D204"
    case unitMissing = "D205"

    case valueMissing = "D301"
    case wrongType = "D302"
    case notFinite = "D303"
    case numberFormat = "D304"
    case outOfRange = "D305"
    case dayInvalid = "D306"
    case choiceUnknown = "D307"
    case identifierInvalid = "D308"
    case hiddenCharacter = "D309"
    case estimateOrder = "D310"
    case estimateIncomplete = "D311"

    case duplicate = "D401"
    case referenceUnknown = "D402"
    case sourceUnknown = "D403"

    case datesContradict = "D501"
    case routeToItself = "D502"
    case unreachable = "D503"
    case peakAboveSupply = "D504"
    case sharesSum = "D505"
    case mixSum = "D506"
    case limitUnknown = "D507"
    case demandMissing = "D508"
    case assumptionMissing = "D509"
    case followsNoDemand = "D510"
    case contractWithoutRoute = "D511"
    case spanTooWide = "D512"

    case implausible = "D601"
    case criterionDefect = "D602"
    case gapDefect = "D603"

    case scenarioSyntax = "S101"
    case keyUnknown = "S102"
    case keyType = "S103"
    case keyMissing = "S104"
    case keyValue = "S105"
    case targetUnknown = "S106"
    case contradiction = "S107"
    case nameMismatch = "S108"
    case parentDefect = "S109"

    /// How bad it is unless the finder says otherwise. An error means that no result is made.
    public var severity: Finding.Severity {
        switch self {
        case .byteOrderMark, .blankLine, .peakAboveSupply, .limitUnknown, .implausible, .criterionDefect, .gapDefect:
            .warning
        case .fileUnknown, .contractWithoutRoute: .note
        default: .error
        }
    }
}
