import FollowUp
import Words

/// What the summary of errors calls a field that has no label on the page, such as one that only
/// programs fill.
enum FieldLabel {
    static func of(_ field: String, _ words: Words) -> String? {
        let parts = field.split(separator: ".").map(String.init)
        let row = FieldRow.of(field, words)
        guard parts.count > 1, let last = parts.last else { return row ?? named(field, words) }
        let name =
            switch parts[0] {
            case "instalments": ofPayments(last, words.payments)
            case "options": ofDecisions(last, words.decisions)
            case "template": ofTemplate(last, words.settings)
            case "settle": ConfirmationPlace(last).map { words.confirmations.place($0) }
            case "column": words.imports.field(last)
            case "stage", "shipped": nil as String?
            default: Int(last) == nil ? named(last, words) : nil
            }
        guard let row else { return name ?? named(field, words) }
        let comma = words.language == .chinese ? "，" : ", "
        return name.map { row + comma + $0 } ?? row
    }

    private static func named(_ field: String, _ words: Words) -> String? {
        ofPlan(field, words) ?? ofForms(field, words) ?? ofParties(field, words)
            ?? ofPapers(field, words)
    }

    private static func ofPapers(_ field: String, _ words: Words) -> String? {
        switch field {
        case "orders": words.payments.order
        case "title": words.documents.name
        case "telephone": words.letters.telephone
        case "secondCode": words.seats.secondCode
        case "otherName": words.seats.whoAreYou
        default:
            ofCalculators(field, words.calculators) ?? ofAccounts(field, words.accounts)
                ?? ofGates(field, words.gates) ?? ofCredits(field, words.credits)
                ?? ofPayments(field, words.payments) ?? ofGoods(field, words.goods)
                ?? ofDecisions(field, words.decisions)
                ?? words.samples.field(field) ?? words.baseline.label(field)
                ?? ofConfirmations(field, words.confirmations)
        }
    }

    private static func ofPlan(_ field: String, _ words: Words) -> String? {
        let plan = words.plan
        return switch field {
        case "asOf": plan.asOf
        case "milestone": plan.milestone
        case "orders": words.bulk.chosen
        case "sort": words.bulk.sortBy
        case "finished": plan.finished
        case "packed": plan.packed
        case "on": plan.reachedOn
        case "to": plan.moveTo
        case "workdays": plan.dependWorkdays
        case "stage": plan.stage
        case "paid": plan.paid
        case "payment": plan.payment
        case "tradeRule": plan.tradeRule
        case "tradePlace": plan.tradePlace
        case "orderedOn": plan.orderedOn
        case "promised": plan.promised
        case "required": plan.required
        case "destination": plan.destination
        case "buyer": plan.buyer
        case "consignee": plan.consignee
        default: nil
        }
    }

    private static func ofForms(_ field: String, _ words: Words) -> String? {
        let forms = words.forms
        return switch field {
        case "lot": forms.lot
        case "fromLot": words.plan.splitFrom
        case "note", "text": forms.note
        case "reason": forms.reason
        case "cause", "fallCause": forms.cause
        case "side", "fallSide": forms.side
        case "words": forms.words
        case "sourceKind": forms.sourceKind
        case "sourceWords": forms.sourceWords
        case "onBehalfOf": forms.onBehalfOf
        case "day": forms.day
        case "number": words.newOrder.number
        case "supplierName": forms.supplier
        case "description": forms.description
        case "quantity": forms.quantity
        case "unit": forms.unit
        case "unitPrice": forms.unitPrice
        case "value": forms.value
        case "itemCode": forms.itemCode
        case "secondCause": forms.secondCause
        case "lots": forms.lotsText
        case "currency": words.newOrder.currency
        case "kind": words.newOrder.kind
        case "profile": words.newOrder.profile
        default: nil
        }
    }

    private static func ofParties(_ field: String, _ words: Words) -> String? {
        switch field {
        case "email": words.people.email
        case "password": words.people.password
        case "name": words.suppliers.name
        case "chineseName": words.suppliers.chineseName
        case "creditCode": words.suppliers.creditCode
        case "country": words.suppliers.country
        case "week": words.suppliers.week
        case "from": words.suppliers.from
        case "through": words.suppliers.through
        case "address": words.suppliers.address
        case "site": words.suppliers.site
        case "chineseDescription": words.items.chineseDescription
        case "gtin": words.items.gtin
        case "hsCode": words.items.hsCode
        case "code": words.items.code
        case "provider": words.visits.provider
        case "reference": words.shipments.reference
        case "mode": words.shipments.mode
        case "cutOff": words.shipments.cutOff
        case "departure": words.shipments.departure
        case "arrival": words.shipments.arrival
        case "containers": words.shipments.containers
        case "file": words.imports.file
        case "sheet": words.imports.sheet
        case "mapping": words.imports.mapping
        case "dateOrder": words.imports.dateOrder
        case "roles": words.settings.roles
        case "language": words.settings.language
        case "json": words.settings.calendarText
        default: nil
        }
    }

    private static func ofPayments(_ field: String, _ words: any PaymentWords) -> String? {
        switch field {
        case "amount": words.amount
        case "counted": words.counted
        case "share": words.share
        case "due": words.dueLabel
        case "days": words.days
        case "conditions": words.conditions
        case "instalment": words.instalment
        case "instalments": words.instalments
        case "slip": words.slip
        case "way": words.way
        case "document": words.document
        default: nil
        }
    }

    private static func ofDecisions(_ field: String, _ words: any DecisionWords) -> String? {
        switch field {
        case "subject": words.subject
        case "question": words.question
        case "text": words.optionText
        case "cost": words.cost
        case "facts": words.facts
        case "options": words.option(1)
        case "documents": words.documents
        case "deadline": words.deadline
        case "holdsUp": words.holdsUp
        case "former": words.former
        case "owner": words.ownerLabel
        case "deputies": words.deputies
        case "answerDays": words.answerDays
        case "english": words.english
        case "chinese": words.chinese
        case "person": words.person
        case "decision": words.blamed
        default: nil
        }
    }

    private static func ofGoods(_ field: String, _ words: any GoodsWords) -> String? {
        switch field {
        case "ground": words.ground
        case "issues": words.issues
        case "verdict": words.verdict
        case "inspected": words.inspected
        case "critical": words.critical
        case "major": words.major
        case "minor": words.minor
        case "report": words.report
        case "seals": words.seals
        case "paper": words.paper
        case "place": words.place
        case "shipped": words.shippedTitle
        default: nil
        }
    }

    private static func ofConfirmations(
        _ field: String, _ words: any ConfirmationWords
    ) -> String? {
        switch field {
        case "rest": words.rest
        case "settle", "line": words.differences
        default: ConfirmationField(rawValue: field).map { words.word($0) }
        }
    }

    private static func ofGates(_ field: String, _ words: any GateWords) -> String? {
        let last = field.split(separator: ".").last.map { String($0) }
        return switch last {
        case "tolerancePermille": words.tolerance
        case "total": words.total
        case "marks": words.marks
        case "certificates": words.certificates
        case "groups": words.groups
        case "packingMultiple": words.packingMultiple
        case "requirement": words.requirement
        case "expires": words.expires
        case "strength": words.strength
        case "state": words.stateField
        case "most": words.most
        case "limits": words.limits
        default: nil
        }
    }

    private static func ofAccounts(_ field: String, _ words: any AccountWords) -> String? {
        switch field {
        case "accountNumber": words.code
        case "holder": words.holder
        case "bank": words.bank
        case "bic": words.bic
        case "currencies": words.currencies
        case "platform": words.platform
        case "contact": words.contact
        case "hours": words.hours
        case "account": words.account
        case "document": words.shownOn
        default: nil
        }
    }

    private static func ofCredits(_ field: String, _ words: any CreditWords) -> String? {
        switch field {
        case "amount": words.amount
        case "amountTolerance": words.tolerance
        case "latestShipment": words.latestShipment
        case "expiryPlace": words.expiryPlace
        case "applicant": words.applicant
        case "beneficiary": words.beneficiary
        case "loadingPort": words.loadingPort
        case "dischargePort": words.dischargePort
        case "goods": words.goods
        case "documents": words.documents
        case "conditions": words.conditions
        case "sequence": words.sequence
        case "creditForm": words.form
        case "creditRules": words.rules
        case "availableWith": words.availableWith
        case "drafts": words.drafts
        case "deferredPayment": words.deferredPayment
        case "receiptPlace": words.receiptPlace
        case "finalPlace": words.finalPlace
        case "shipmentPeriod": words.shipmentPeriod
        case "charges": words.charges
        default: nil
        }
    }

    private static func ofCalculators(_ field: String, _ words: any CalculatorWords) -> String? {
        switch field {
        case "shipment": words.shipment
        case "expiry": words.expiry
        case "presentationDays": words.presentationDays
        case "calendar": words.calendar
        default: nil
        }
    }
}
