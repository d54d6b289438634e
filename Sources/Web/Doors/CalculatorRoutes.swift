import FollowUp
import Foundation
import Hummingbird
import Pages
import UseCases

extension RouteTable {
    mutating func calculators() {
        page("/calculators", .staff, "calculators") { visitor in
            Answer.page(CalculatorsPage.markup(try await visitor.framed(section: .calculators)))
        }
        calculator(CalculatePresentation.self) { frame, state, asked, answer in
            PresentationPage.markup(
                frame, state: state,
                answer: answer.map {
                    PresentationPage.Answer(
                        lastDay: $0.lastDay, extendedDay: $0.extendedDay,
                        provisional: $0.provisional ?? false, place: asked?.calendar ?? "")
                })
        }
        calculator(
            CalculateCredit.self,
            read: { sent in
                var credit = sent
                credit.set("order", "\(FileID.unset)")
                let told = try FormDecoder.decode(TellCredit.self, from: credit)
                return try FormDecoder.decode(CreditQuestion.self, from: sent).asked(told)
            }
        ) { frame, state, _, answer in
            CreditPage.markup(frame, state: state, found: answer?.findings)
        }
        calculator(CalculateTolerance.self) { frame, state, _, answer in
            TolerancePage.markup(
                frame, state: state,
                answer: answer.map {
                    TolerancePage.Answer(rule: $0.rule, minimum: $0.minimum, maximum: $0.maximum)
                })
        }
    }

    /// A calculator for programs alone.
    private mutating func forPrograms<Asked: Calculator>(_ type: Asked.Type) {
        let path = "/calculators/\(Asked.calculator)"
        let example = (try? JSONEncoder.plain.encode(Asked.example)).map { Array($0) }
        add(
            .post, "/api/v1" + path, .roles(Asked.allowed), .api, Asked.name, example: example,
            contract: Contract(body: .act(type), reply: .json(Asked.Answer.self))
        ) { visitor in
            let asked = try Asked.reading(json: await visitor.body(), visitor.parameters)
            return try await Answer.json(visitor.site.house.perform(asked, visitor.signedIn()))
        }
    }

    /// A calculator for programs, and its page: a form that is asked by its address.
    private mutating func calculator<Asked: Calculator>(
        _ type: Asked.Type,
        read: @escaping @Sendable (FormFields) throws -> Asked = {
            try FormDecoder.decode(Asked.self, from: $0)
        },
        _ shown: @escaping @Sendable (Frame, FormState?, Asked?, Asked.Answer?) -> HTML
    ) {
        let path = "/calculators/\(Asked.calculator)"
        forPrograms(type)
        page(path, Asked.allowed, Asked.name) { visitor in
            let frame = try await visitor.framed(section: .calculators)
            let query = Array((visitor.request.uri.query ?? "").utf8)
            let sent = try FormFields(urlEncoded: query)
            guard !sent.values.isEmpty else { return Answer.page(shown(frame, nil, nil, nil)) }
            var state = FormState(action: path, values: sent.first)
            do {
                let asked = try read(sent)
                let answer = try await visitor.site.house.perform(asked, visitor.signedIn())
                return Answer.page(shown(frame, state, asked, answer))
            } catch let refusal as Refusal {
                state.refusal = refusal
                return Answer.page(shown(frame, state, nil, nil), status: .unprocessableContent)
            }
        }
    }
}
