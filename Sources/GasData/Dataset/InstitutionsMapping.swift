import GasModel

/// The tables of what stands behind the pipes: contracts, owners, laws, sanctions, uses and prices.
extension NetworkMapping {
    func institutions() -> Institutions {
        Institutions(
            contracts: contracts(), actors: actors(), ownerships: ownerships(), laws: laws(), sanctions: sanctions(),
            sectors: sectors(), elasticities: elasticities(), monthlyConsumption: monthlyConsumption(), prices: prices(),
            responses: responses(), supplierRisks: supplierRisks())
    }

    private func contracts() -> [Contract] {
        tables.rows("contracts").map { row in
            Contract(
                id: Identifier(row.text("id")), buyerZone: index("buyer_zone", in: "zones", row), buyer: row.text("buyer"),
                seller: row.text("seller"), supplier: index("supplier", in: "suppliers", row),
                annualVolume: row.estimate("annual_volume"), dailyVolume: row.number("daily"),
                takeOrPayPercent: row.number("take_or_pay"), start: row.day("start"), end: row.day("end"),
                signed: row.day("signed"), legalClass: row.choice("legal_class") ?? .unknown,
                status: row.choice("status") ?? .unknown, gate: row.text("route").isEmpty ? nil : gate(row),
                paymentChannel: row.text("payment_channel"), pricing: row.text("pricing"), sources: sources(row),
                grade: grade(row), notes: row.text("notes"), place: row.place)
        }
    }

    private func actors() -> [Actor] {
        tables.rows("actors").map { row in
            Actor(
                id: Identifier(row.text("id")), name: row.text("name"), kind: need(row.choice("kind"), "kind", row),
                country: row.text("country_iso3"))
        }
    }

    private func ownerships() -> [Ownership] {
        tables.rows("ownership").map { row in
            Ownership(
                owner: index("owner", in: "actors", row), owned: owned(row),
                percent: need(row.number("share"), "share", row), date: row.day("date"), sources: sources(row),
                grade: grade(row), notes: row.text("notes"))
        }
    }

    private func owned(_ row: Row) -> Ownership.Owned {
        let name = row.text("owned")
        if let actor = tables.row(name, in: "actors") { return .actor(actor) }
        return .asset(need(asset(name), "owned", row))
    }

    private func laws() -> [LegalRule] {
        tables.rows("laws").map { row in
            LegalRule(
                id: Identifier(row.text("id")), act: row.text("act"), rule: row.text("rule"),
                origin: row.text("origin").isEmpty ? nil : index("origin", in: "suppliers", row),
                appliesTo: row.text("applies_to"), contractClass: row.choice("contract_class") ?? .any,
                kind: row.choice("kind") ?? .any, signedBefore: row.day("signed_before"), start: row.day("start"),
                points: row.list("points").compactMap { tables.row($0, in: "routes") }, exception: row.text("exception"), sources: sources(row), grade: grade(row), notes: row.text("notes"))
        }
    }

    private func sanctions() -> [Sanction] {
        tables.rows("sanctions").map { row in
            Sanction(
                id: Identifier(row.text("id")), actor: index("actor", in: "actors", row),
                authority: row.text("authority"), kind: need(row.choice("kind"), "kind", row),
                beneficiary: row.text("beneficiary"), start: row.day("start"), end: row.day("end"), sources: sources(row),
                grade: grade(row), notes: row.text("notes"))
        }
    }

    private func sectors() -> [SectorUse] {
        tables.rows("sectors").map { row in
            SectorUse(
                zone: index("zone", in: "zones", row), year: need(row.integer("year"), "year", row),
                sector: row.text("sector"), percent: need(row.number("share"), "share", row), sources: sources(row),
                grade: grade(row))
        }
    }

    private func elasticities() -> [Elasticity] {
        tables.rows("elasticities").map { row in
            Elasticity(
                id: Identifier(row.text("id")), sector: row.text("sector"), region: row.text("region"),
                value: need(row.estimate("elasticity"), "elasticity", row), horizon: row.text("horizon"), isDefault: row.text("use") == "default")
        }
    }

    private func monthlyConsumption() -> [MonthlyConsumption] {
        tables.rows("monthly_demand").map { row in
            MonthlyConsumption(
                zone: index("zone", in: "zones", row), year: need(row.integer("year"), "year", row),
                month: need(row.integer("month"), "month", row),
                consumption: need(row.number("consumption"), "consumption", row), sources: sources(row), grade: grade(row))
        }
    }

    private func prices() -> [PriceQuote] {
        tables.rows("prices").map { row in
            PriceQuote(series: row.text("series"), period: row.text("period"), price: need(row.estimate("price"), "price", row))
        }
    }

    private func responses() -> [SupplyResponse] {
        tables.rows("responses").map { row in
            SupplyResponse(
                id: Identifier(row.text("id")), name: row.text("name"),
                volumeChange: need(row.number("volume_change"), "volume_change", row),
                priceChange: need(row.number("price_change"), "price_change", row), sources: sources(row), grade: grade(row))
        }
    }

    private func supplierRisks() -> [SupplierRisk] {
        tables.rows("supplier_risk").map { row in
            SupplierRisk(
                country: row.text("country_iso3"),
                supplier: row.text("supplier").isEmpty ? nil : index("supplier", in: "suppliers", row),
                politicalStability: row.number("political_stability"), linearWeight: row.number("risk_weight_linear"),
                percentileWeight: row.number("risk_weight_percentile"), sources: sources(row), grade: grade(row))
        }
    }

    private func sources(_ row: Row) -> [Identifier<Publication>] { row.list("source").map { Identifier($0) } }
    private func grade(_ row: Row) -> EvidenceGrade { row.choice("grade") ?? .c }
}
