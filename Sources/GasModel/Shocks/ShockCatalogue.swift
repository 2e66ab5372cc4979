/// Every kind of shock that a scenario file may name. A new kind is one file, one line here and one test.
public enum ShockCatalogue {
    public static let all: [any Shock.Type] = [
        SupplierStop.self,
        RouteOutage.self,
        TerminalOutage.self,
        StorageOutage.self,
        AssetOutage.self,
        ImportBan.self,
        OriginProof.self,
        TransitStop.self,
        ExportRestriction.self,
        OwnerSanction.self,
        PaymentChannelSanction.self,
        ContractExpiry.self,
        ContractRenewal.self,
        Tariff.self,
        LNGShortage.self,
        LowStorage.self,
        ColdDemand.self,
        ColdSpell.self,
        SectorSaving.self,
        NewAsset.self,
        DelayedAsset.self,
    ]

    public static func kind(_ keyword: String) -> (any Shock.Type)? {
        all.first { $0.keyword == keyword }
    }
}

/// A number for a sentence: at most one decimal, none when it is whole.
func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
}

/// A share as percent, for a sentence.
func percent(_ share: Double) -> String { number(share * 100) + " %" }
