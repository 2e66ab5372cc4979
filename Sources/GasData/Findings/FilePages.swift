extension FindingCatalogue {
    /// Pages of files and their text.
    static let filePages: [FindingPage] = [
        FindingPage(
            .folderUnreadable, "The folder cannot be read",
            meaning: "The path does not lead to a folder that can be listed.",
            reason: "Nothing was read, so nothing can be said about the data.",
            remedy: "Name the folder that holds zones.csv, and check its permissions."),
        FindingPage(
            .tableMissing, "A table is missing",
            meaning: "A file that every dataset needs is not in the folder.",
            reason: "A region without it cannot be computed.",
            remedy: "Add the file. The page on the data format lists its columns."),
        FindingPage(
            .fileRefused, "A file is refused",
            meaning:
                "It cannot be read, is no regular file, leaves the folder through a link, or differs from another in case only.",
            reason:
                "A dataset must be the same on every machine, and reading it must never block or touch anything outside.",
            remedy: "Copy the file itself into the folder, under a name of its own."),
        FindingPage(
            .limitExceeded, "A limit is exceeded",
            meaning: "A file, table, row, cell or number is larger than the limit that the message names.",
            reason: "Limits keep a broken or hostile file from exhausting the machine.",
            remedy: "Shorten or split what is too large. Real datasets stay far below the limits."),
        FindingPage(
            .fileUnknown, "A file is not read",
            meaning: "The folder holds a file that is not part of the format.",
            reason: "A table under a misspelt name would otherwise be ignored in silence.",
            remedy: "Correct the name, or ignore the note."),
        FindingPage(
            .manifestDefect, "The manifest disagrees",
            meaning: "datapackage.json is missing, is not JSON, or lists files or columns that are not there.",
            reason: "Other programs read the dataset through it, and reports take title and edition from it.",
            remedy: "Bring its list of resources and fields in line with the files."),
        FindingPage(
            .mapDefect, "The map cannot be read",
            meaning: "A file in the folder map is not GeoJSON.",
            reason: "The report would have no map.",
            remedy: "Replace it by a GeoJSON feature collection in longitude and latitude."),
        FindingPage(
            .textDefect, "The file is not text",
            meaning: "It holds a NUL byte or bytes that are not UTF-8.",
            reason: "Names would be damaged and columns might shift.",
            remedy: "Save the file as UTF-8; in a spreadsheet choose CSV UTF-8."),
        FindingPage(
            .byteOrderMark, "The file begins with a byte order mark",
            meaning: "Three invisible bytes stand before the first column name.",
            reason: "Other programs take them for part of the name.",
            remedy: "Save it as UTF-8 without a mark. The mark is ignored here."),
        FindingPage(
            .lineEnd, "A line end is unknown",
            meaning: "A carriage return stands alone.",
            reason: "It is unclear whether the line ends there.",
            remedy: "Save the file with LF or CRLF line ends."),
        FindingPage(
            .quoteDefect, "A quote is out of place",
            meaning:
                "A quoted field is not closed, is followed by text, or a quote stands inside a field that is not quoted.",
            reason: "The rest of the file may be read as one cell, or a cell cut short.",
            remedy: "Put the whole field in quotes and write every quote inside it twice."),
        FindingPage(
            .raggedRow, "A row has another number of fields",
            meaning: "The row has more or fewer fields than the header.",
            reason: "Values may stand under the wrong names.",
            remedy: "Quote fields that contain commas; write empty fields as commas."),
        FindingPage(
            .blankLine, "A line is blank",
            meaning: "A line holds nothing.",
            reason: "It may be what is left of a row.",
            remedy: "Remove it. It is ignored here."),
        FindingPage(
            .headerMissing, "The file is empty",
            meaning: "There is no line with column names.",
            reason: "Without names no value has a meaning.",
            remedy: "Write the column names in the first line."),
    ]
}
