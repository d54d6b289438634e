import FollowUp
import Foundation
import Testing

@testable import Web

/// What both sides agree on before production: frozen by the house, acknowledged from the phone.
extension Story {
    func theBaselineIsFrozen() async throws {
        try await mei.does(order + "/samples", ["kind": "preProduction", "pieces": 2])
        try await mei.does(order + "/samples/1/receipt")
        try await mei.does(order + "/samples/1/approval", ["seal": "NL-0042", "kept": "shelf 3"])
        for (number, subject) in ["specification", "label"].enumerated() {
            try await mei.attaches("\(subject).txt", as: .specification, to: order + "/documents")
            try await mei.does(
                order + "/files", ["subject": subject, "document": try await lastDocument()])
            let path = order + "/files/\(number + 1)/acceptance"
            try await mei.does(path)
            try await mei.does(path, ["onBehalfOf": "supplier"])
        }
        for line in 1...2 {
            try await mei.does(
                order + "/lines/\(line)/packaging", ["outerPieces": 24, "outerGross": "12.5"])
        }
        try await mei.does(
            order + "/baseline",
            [
                "leadTimeDays": 60, "inspection": "2027-03-19",
                "handover": "The supplier hands the cleared goods to our forwarder.",
            ])
        let version = try await version()["version"] as? [String: Any]
        #expect((version?["missing"] as? [String])?.isEmpty == true, "\(version ?? [:])")
    }

    private func lastDocument() async throws -> Int {
        let documents = try await mei.reads(order)["documents"] as? [[String: Any]]
        return try #require((documents?.last?["document"] as? [String: Any])?["number"] as? Int)
    }

    private func version() async throws -> [String: Any] {
        let versions = try await mei.reads(order + "/baseline")["versions"] as? [[String: Any]]
        return try #require(versions?.last)
    }

    /// The version that the phone's first page asks to be acknowledged.
    private func waiting(_ device: Teller) async throws -> Int? {
        let orders = try await device.reads("/supplier")["orders"] as? [[String: Any]]
        return try #require(orders?.first)["acknowledges"] as? Int
    }

    func bothSidesAcknowledge() async throws {
        let device = try #require(phone)
        let asked = try await device.sees("/supplier\(order)", in: "zh-CN")
        #expect(asked.contains("生产确认书，第 1 版") && asked.contains("请贵司确认"))
        #expect(try await waiting(device) == 1)
        try await device.does("/supplier\(order)/baseline/1/acknowledgement")
        #expect(
            try await device.isRefused("/supplier\(order)/baseline/1/acknowledgement")
                == ["acknowledgedAlready"])
        #expect(try await waiting(device) == nil)
        #expect(try await mei.reads(order + "/baseline")["inForce"] == nil)
        try await person("owner").does(order + "/baseline/1/acknowledgement")
        #expect(try await mei.reads(order + "/baseline")["inForce"] as? Int == 1)
        let sides = (try await version()["acknowledgements"] as? [[String: Any]] ?? []).compactMap {
            ($0["acknowledgement"] as? [String: Any])?["side"] as? String
        }
        #expect(sides == ["supplier", "buyer"])
        let page = try await device.sees("/supplier\(order)", in: "zh-CN")
        #expect(page.contains("贵司已确认：王芳") && page.contains("客户已确认："))
    }
}
