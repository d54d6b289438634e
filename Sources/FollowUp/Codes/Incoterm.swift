/// Where seller and buyer meet: the eleven rules of Incoterms 2020.
///
/// A rule means little without its named place. Source: ICC publication 723E; `standards.md` §5.1.
public enum Incoterm: String, CaseIterable, Codable, Sendable {
    case exw = "EXW"
    case fca = "FCA"
    case cpt = "CPT"
    case cip = "CIP"
    case dap = "DAP"
    case dpu = "DPU"
    case ddp = "DDP"
    case fas = "FAS"
    case fob = "FOB"
    case cfr = "CFR"
    case cif = "CIF"

    /// Meant for sea and inland waterway only. Goods handed over at a container terminal want FCA,
    /// CPT or CIP instead, though trade writes "FOB Ningbo" all the same.
    public var seaOnly: Bool {
        switch self {
        case .fas, .fob, .cfr, .cif: true
        case .exw, .fca, .cpt, .cip, .dap, .dpu, .ddp: false
        }
    }

    /// The place named after the rule lies at the far end of the carriage. With CPT, CIP, CFR and
    /// CIF the risk passes at origin all the same.
    public var namedPlaceIsDestination: Bool {
        switch self {
        case .cpt, .cip, .dap, .dpu, .ddp, .cfr, .cif: true
        case .exw, .fca, .fas, .fob: false
        }
    }

    /// Where the goods are delivered in the sense of the rule and the risk passes to the buyer.
    public var handoverPoint: HandoverPoint {
        switch self {
        case .exw: .atSellersPremises
        case .fca: .withCarrier
        case .cpt, .cip: .withFirstCarrier
        case .fas: .alongsideShip
        case .fob, .cfr, .cif: .onBoard
        case .dap: .atDestinationNotUnloaded
        case .dpu: .atDestinationUnloaded
        case .ddp: .atDestinationDutyPaid
        }
    }
}

/// The point at which an order counts as handed over (A8): risk passes from seller to buyer.
/// Inspection and release lie before it.
public enum HandoverPoint: String, CaseIterable, Codable, Sendable {
    /// At the buyer's disposal, not loaded (EXW).
    case atSellersPremises
    /// Loaded on the buyer's vehicle at the seller's, else handed to the buyer's carrier (FCA).
    case withCarrier
    /// With the first of the carriers the seller engaged (CPT, CIP).
    case withFirstCarrier
    /// Alongside the ship in the port of shipment (FAS).
    case alongsideShip
    /// On board in the port of shipment (FOB, CFR, CIF).
    case onBoard
    /// On the arriving vehicle, ready for unloading (DAP).
    case atDestinationNotUnloaded
    /// Unloaded (DPU).
    case atDestinationUnloaded
    /// On the arriving vehicle, cleared and duty paid (DDP).
    case atDestinationDutyPaid
}

/// A rule of an earlier edition that orders still name; it no longer stands in Incoterms 2020.
public enum WithdrawnIncoterm: String, CaseIterable, Codable, Sendable {
    case ddu = "DDU"
    case daf = "DAF"
    case des = "DES"
    case deq = "DEQ"
    case dat = "DAT"
    /// Cost and freight, also written C&F or C+F.
    case cnf = "CNF"
    /// Free on rail and free on truck.
    case forRail = "FOR"
    case fot = "FOT"
    /// FOB airport.
    case foa = "FOA"

    /// The edition that left it out.
    public var withdrawnIn: Int {
        switch self {
        case .dat: 2020
        case .ddu, .daf, .des, .deq: 2010
        case .cnf, .forRail, .fot, .foa: 1990
        }
    }

    /// The rule of 2020 that comes closest; to be agreed, never assumed.
    public var successor: Incoterm {
        switch self {
        case .ddu, .daf, .des: .dap
        case .deq, .dat: .dpu
        case .cnf: .cfr
        case .forRail, .fot, .foa: .fca
        }
    }
}
