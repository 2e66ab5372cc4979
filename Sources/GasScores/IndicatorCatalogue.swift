import GasModel

/// Every indicator, in the order in which lists print them. One line each.
public enum IndicatorCatalogue {
    static var indicators: [any Indicator.Type] {
        [
            // The pair.
            ReportedMix.self,
            UnavoidableDependence.self,
            AvoidableDependence.self,
            CriticalSource.self,
            SupplyDependenceRun.self,
            ValueOfSolidarity.self,
            SmallestSupply.self,
            SmallestShare.self,
            // Concentration and diversity.
            ImportDependency.self,
            Concentration.self,
            RegionalConcentration.self,
            RouteConcentration.self,
            ControllerConcentration.self,
            EffectiveSuppliers.self,
            SupplySourceCount.self,
            Diversification.self,
            BestDiversification.self,
            DiversificationEfficiency.self,
            DiversificationCost.self,
            ShannonWiener.self,
            NeumannStabilityIndex.self,
            NeumannProductionIndex.self,
            StirlingDiversity.self,
            SupplierConcentrationIndex.self,
            RiskyExternalSupply.self,
            // Law.
            NMinusOneRule.self,
            RegionalNMinusOne.self,
            BidirectionalCapacity.self,
            SupplyStandard.self,
            // Capacity and market health.
            ImportRouteDiversification.self,
            InterconnectionDiversification.self,
            PeakMargin.self,
            ResidualSupply.self,
            MarketHealthTest.self,
            StorageCover.self,
            WithdrawalCover.self,
            MosesProfile.self,
            // Modelled.
            CurtailmentRate.self,
            RemainingFlexibilityRun.self,
            LargestDisruptionRun.self,
            NeededCapacity.self,
            SurvivalTime.self,
            PriceExposure.self,
        ]
    }

    public static let all: [IndicatorDescription] = indicators.map { $0.page }

    public static func page(_ id: String) -> IndicatorDescription? { all.first { $0.id == id } }
}
