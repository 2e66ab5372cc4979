import Foundation
import GasModel

/// Reads an institute's house file:
///
///     format = 1
///     name = "Energy Institute"
///     accent = "#0b6e4f"
///     logo = "logo.png"
public enum HouseReader {
    private static let keys = ["format", "name", "accent", "logo"]
    /// Contrast below which small text is hard to read (WCAG 2.2, level AA).
    static let smallestContrast = 4.5

    /// - Parameter papers: colours on which the accent is printed, `#rrggbb`.
    /// - Returns: the house, `nil` when any finding is an error, and all findings sorted by place.
    public static func read(file: URL, papers: [String], limits: Limits = .standard) -> (house: House?, findings: [Finding]) {
        var log = FindingLog()
        guard let top = TOMLSection.read(file, limit: limits.scenarioBytes, into: &log) else { return (nil, log.sorted) }
        top.reportUnknown(besides: keys, in: "a house file", into: &log)
        if !top.has("format") {
            top.reportMissing("format", in: "the house file", remedy: "write format = 1", into: &log)
        } else if let format = top.number("format", into: &log), format != 1 {
            log.add(.keyValue, at: top.place(of: "format"), "this program reads format 1 only", remedy: "write format = 1")
        }
        let name = top.text("name", into: &log) ?? ""
        if !top.has("name") {
            top.reportMissing("name", in: "the house file", remedy: "write the name of the institute", into: &log)
        } else if name.count > 80 {
            log.add(
                .keyValue, at: top.place(of: "name"), "the name has \(name.count) characters", remedy: "write at most 80")
        }
        let accent = accent(top, papers, into: &log)
        let logo = logo(top, beside: file, limits, into: &log)
        return (log.hasError ? nil : House(name: name, accent: accent, logo: logo), log.sorted)
    }

    private static func accent(_ top: TOMLSection, _ papers: [String], into log: inout FindingLog) -> String? {
        guard let text = top.text("accent", into: &log) else { return nil }
        guard let colour = PrintColour(text) else {
            log.add(
                .keyValue, at: top.place(of: "accent"), "\(text.quoted) is no colour",
                remedy: "write six hexadecimal digits, such as \"#0b6e4f\"")
            return nil
        }
        guard let least = papers.compactMap(PrintColour.init).map(colour.contrast).min(), least < smallestContrast else {
            return text.lowercased()
        }
        // Rounded down, so that what fails never prints as the limit.
        let tenths = Int(least * 10)
        log.add(
            .keyValue, at: top.place(of: "accent"), "\(text.quoted) has a contrast of \(tenths / 10).\(tenths % 10) on the paper",
            remedy: "write a darker colour; text needs a contrast of 4.5")
        return nil
    }

    /// A PNG file in the folder of the house file.
    private static func logo(
        _ top: TOMLSection, beside file: URL, _ limits: Limits, into log: inout FindingLog
    ) -> [UInt8]? {
        guard let name = top.text("logo", into: &log) else { return nil }
        let folder = file.deletingLastPathComponent()
        guard let root = SafeFile.realPath(folder.path) else { return nil }
        let path = folder.appendingPathComponent(name).path
        guard let bytes = SafeFile.read(path, as: name, within: root, limit: limits.logoBytes, into: &log) else { return nil }
        guard let defect = PNGFile.defect(bytes) else { return bytes }
        log.add(
            .keyValue, at: top.place(of: "logo"), "the logo \(name.quoted) cannot be used: \(defect)",
            remedy: "save it anew as PNG, at most \(limits.logoBytes >> 10) KiB and \(PNGFile.largestSide) pixels wide and high")
        return nil
    }
}
