extension Order {
    public var baselines: Baselines { baselineFile ?? Baselines() }

    mutating func apply(_ change: BaselineChange, _ stamp: Stamp) {
        var next = baselines
        next.apply(change, stamp)
        baselineFile = next
    }

    mutating func applyToBaseline(_ change: OrderChange, _ stamp: Stamp) {
        switch change {
        case .sample(let change): apply(change, stamp)
        case .version(let change): apply(change, stamp)
        case .packaging(let change): apply(change, stamp)
        case .carriedOver(let told): carried = told
        case .baseline(let change): apply(change, stamp)
        default: break
        }
    }
}

extension Baselines {
    fileprivate mutating func apply(_ change: BaselineChange, _ stamp: Stamp) {
        switch change {
        case .proposed(let version):
            versions.append(HeldBaseline(version, stamp))
            for at in requests.indices where requests[at].isOpen {
                requests[at].settledBy = version.number
            }
        case .acknowledged(let told):
            guard let at = versions.firstIndex(where: { $0.version.number == told.version })
            else { return }
            versions[at].acknowledgements.append(
                HeldAcknowledgement(
                    acknowledgement: told, seq: stamp.seq, at: stamp.at,
                    by: stamp.envelope.name, onBehalf: stamp.envelope.onBehalfOf == told.side))
        case .breached(let lot, let day):
            breaches.append(BaselineBreach(lot: lot, on: day, seq: stamp.seq, at: stamp.at))
        case .changeRequested(let request):
            requests.append(HeldChangeRequest(request: request, seq: stamp.seq, at: stamp.at))
        case .changeRefused(let number, let reason):
            guard let at = requests.firstIndex(where: { $0.request.number == number }) else {
                return
            }
            (requests[at].refused, requests[at].refusedAt) = (reason, stamp.at)
        }
    }
}
