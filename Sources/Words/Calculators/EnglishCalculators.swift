import FollowUp

struct EnglishCalculators: CalculatorWords {
    private let dates = EnglishDates()

    let title = "Calculators"
    let lede = "The trade's arithmetic. Nothing you enter here is recorded."
    let calculate = "Calculate"

    func alsoByProgram(_ name: String) -> String {
        "Programs ask POST /api/v1/calculators/\(name), the shell gendan calc \(name)."
    }

    let presentationTitle = "Last day for documents under a letter of credit"
    let presentationLede =
        "Documents are presented within the period of the credit after the shipment, and not after"
        + " its expiry (UCP 600 articles 6(d) and 14(c))."
    let shipment = "Day of shipment"
    let expiry = "Expiry of the credit (31D)"
    let presentationDays = "Period for presentation in days (48)"
    let presentationDaysHint = "21 where the credit says nothing"
    let calendar = "Country of the bank"
    let calendarHint = "Two letters, such as CN. A last day on which its banks are closed moves on."

    func lastDay(_ day: Day) -> String {
        "Documents must be presented by \(dates.day(day))."
    }

    func extended(from day: Day, to extended: Day, place: String) -> String {
        "The banks of \(place) are closed on \(dates.day(day)), so presentation is in time until"
            + " \(dates.day(extended)) (article 29). The latest shipment is never extended."
    }

    func notExtended(place: String) -> String {
        "The banks of \(place) are open that day: nothing is extended (article 29)."
    }

    func provisional(place: String) -> String {
        "Provisional: the bank days of \(place) for that year are not loaded."
    }

    let creditTitle = "A letter of credit held against an order"
    let creditLede =
        "What a bank would refuse, and what is in doubt, with the article of UCP 600. An order's"
        + " own page does the same with what is recorded."
    let creditOrder = "The order"
    let orderValue = "Value of the order, in the credit's currency"
    let orderQuantity = "Quantity of the order, in the credit's unit"
    let orderGoods = "Description of the goods in the order"

    let toleranceTitle = "Tolerance of a quantity under a letter of credit"
    let toleranceLede =
        "How much less or more may be shipped than the credit names (UCP 600 article 30), within"
        + " its amount."
    let quantity = "Quantity of the credit"
    let unit = "Unit"
    let about = "The credit says “about” or “approximately” of the quantity"
    let countedInPieces = "The credit states a number of packing units or of individual items"
    let minimum = "At least"
    let maximum = "At most"

    func rule(_ rule: QuantityTolerance.Rule) -> String {
        switch rule {
        case .about: "Article 30(a): “about” allows ten per cent less or more."
        case .measured: "Article 30(b): five per cent less or more are allowed."
        case .none: "No tolerance: packing units and individual items are shipped as stated."
        }
    }
}
