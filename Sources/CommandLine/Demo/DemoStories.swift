import FollowUp

extension Demonstration {
    /// Twenty orders. Days count from today; suppliers are Yongkang, Minhou, Zhongshan.
    static let stories: [Story] = [
        Story(
            number: "PO-2291", supplier: 0, item: "Insulated bottle 500 ml, black",
            quantity: 12_000, price: "3.90", ordered: -44, promised: 13, reached: 4, late: 2,
            finished: 32, packed: 15, slip: .packingMaterials),
        Story(
            number: "PO-2304", supplier: 1, item: "Bamboo tray, set of 3", quantity: 5_000,
            price: "3.65", ordered: -40, promised: 21, reached: 3),
        Story(
            number: "PO-2276", supplier: 2, item: "Desk lamp, EU plug", quantity: 8_000,
            price: "11.51", ordered: -38, promised: 26, reached: 4, late: 3, finished: 31,
            packed: 10, slip: .capacity),
        Story(
            number: "PO-2310", supplier: 1, item: "Cotton throw, 5 colours", quantity: 3_000,
            price: "9.30", ordered: -30, promised: 31, reached: 3, slip: .artworkDecision,
            side: .buyer),
        Story(
            number: "PO-2288", supplier: 0, item: "Steel canister 1.2 l", quantity: 4_000,
            price: "3.90", ordered: -58, promised: 4, reached: 9, finished: 100, packed: 96),
        Story(
            number: "PO-2299", supplier: 1, item: "Gift box, printed", quantity: 12_000,
            price: "0.695", ordered: -47, promised: 11, reached: 6, finished: 88, packed: 61),
        Story(
            number: "PO-2265", supplier: 2, item: "Ceramic mug 350 ml", quantity: 18_000,
            price: "1.86", ordered: -60, promised: 6, reached: 10, finished: 100, packed: 100),
        Story(
            number: "PO-2312", supplier: 0, item: "Lunch box, two tiers", quantity: 6_000,
            price: "4.25", ordered: -12, promised: 45, reached: 1),
        Story(
            number: "PO-2313", supplier: 2, item: "Bedside lamp, fabric shade", quantity: 2_400,
            price: "13.80", ordered: -8, promised: 50, reached: 1),
        Story(
            number: "PO-2314-T", supplier: 0, item: "Mould for bottle 750 ml", quantity: 1,
            price: "8600.00", ordered: -20, promised: 12, reached: 2, kind: .tooling),
        Story(
            number: "PO-2315", supplier: 0, item: "Insulated bottle 750 ml, white",
            quantity: 9_000, price: "4.60", ordered: -5, promised: 62, reached: 0),
        Story(
            number: "PO-2316", supplier: 1, item: "Rattan basket, large", quantity: 1_500,
            price: "6.40", ordered: -3, promised: 55, reached: 0),
        Story(
            number: "PO-2240", supplier: 0, item: "Insulated bottle 500 ml, blue",
            quantity: 10_000, price: "3.85", ordered: -118, promised: -55, reached: 12),
        Story(
            number: "PO-2248", supplier: 2, item: "Floor lamp, brass", quantity: 900,
            price: "31.00", ordered: -110, promised: -48, reached: 12, late: 9),
        Story(
            number: "PO-2317", supplier: 2, item: "Pendant lamp, opal glass", quantity: 1_200,
            price: "22.40", ordered: -25, promised: 33, reached: 2, cancelled: true),
        Story(
            number: "PO-2301", supplier: 0, item: "Travel mug 380 ml", quantity: 8_000,
            price: "3.10", ordered: -36, promised: 24, reached: 5, finished: 45, packed: 20),
    ]
}
