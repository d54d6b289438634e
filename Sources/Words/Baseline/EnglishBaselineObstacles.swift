import FollowUp

extension EnglishObstacles {
    func ofBaseline(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .sampleNotReceived:
            "Nobody recorded that these samples arrived. Record their arrival first."
        case .versionOver(let version):
            "Version \(version) was taken back, or a later one is in force. Take the one in force."
        case .nothingToCarryOver:
            "That order has no approved sample, files or packaging. Choose another one."
        case .ofAnotherSupplier(let number):
            "\(number) is of another supplier. Choose an order of the same one."
        case .innerCartonsNotWhole:
            "An outer carton does not hold whole inner cartons. Correct one of the numbers."
        case .netAboveGross: "The net weight is above the gross weight. Correct one of them."
        case .wrongBarcode:
            "This code cannot be drawn: its check digit is wrong, it is too long, or it holds other"
                + " than plain letters and digits. Correct it."
        case .baselineReplaced(let number):
            "Version \(number) replaced this one. Read that one and acknowledge it."
        case .acknowledgedAlready(let number):
            "Version \(number) is acknowledged by this side already. Nothing is left to do."
        default: notUnderstood
        }
    }
}
