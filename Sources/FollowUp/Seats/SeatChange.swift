/// What can happen to the seats of a supplier; each is a change of the supplier's file.
public enum SeatChange: Codable, Sendable, Equatable {
    /// `link` counts up within the seat; the one before opens no more.
    case linkMade(seat: Int, link: Int, until: Instant)
    case revoked(seat: Int)
    case linkAsked(seat: Int)
    case deviceBound(seat: Int, device: Int, name: Erasable, kind: DeviceKind)
    case deviceRevoked(seat: Int, device: Int)
    /// A second code, to be read out by telephone.
    case codeMade(seat: Int, until: Instant)
    /// Somebody came by a link that opens no more, and was refused.
    case endedLinkTried(seat: Int, link: Int)

    var kind: String {
        switch self {
        case .linkMade: "supplier.seatLinkMade/1"
        case .revoked: "supplier.seatRevoked/1"
        case .linkAsked: "supplier.seatLinkAsked/1"
        case .deviceBound: "supplier.seatDeviceBound/1"
        case .deviceRevoked: "supplier.seatDeviceRevoked/1"
        case .codeMade: "supplier.seatCodeMade/1"
        case .endedLinkTried: "supplier.seatEndedLinkTried/1"
        }
    }

    /// The list of suppliers shows who asks for a link.
    public var isListed: Bool {
        switch self {
        case .linkMade, .revoked, .linkAsked: true
        case .deviceBound, .deviceRevoked, .codeMade, .endedLinkTried: false
        }
    }
}

extension Supplier {
    mutating func apply(_ change: SeatChange, _ stamp: Stamp) {
        switch change {
        case .linkMade(let number, let link, let until):
            if seat(number) == nil {
                seatList = seats + [Seat(number, link: link, until: until, at: stamp.at)]
            }
            edit(seat: number) {
                $0.link = link
                $0.until = until
                $0.madeAt = stamp.at
                $0.isRevoked = false
                $0.askedAt = nil
                $0.askedBy = nil
            }
        case .revoked(let number):
            edit(seat: number) {
                $0.isRevoked = true
                for at in $0.devices.indices where $0.devices[at].revokedAt == nil {
                    $0.devices[at].revokedAt = stamp.at
                }
            }
        case .linkAsked(let number):
            edit(seat: number) {
                $0.askedAt = stamp.at
                $0.askedBy = stamp.envelope.name
            }
        case .deviceBound(let number, let device, let name, let kind):
            edit(seat: number) {
                $0.bind(SeatDevice(number: device, name: name, kind: kind, boundAt: stamp.at))
            }
        case .deviceRevoked(let number, let device):
            edit(seat: number) {
                guard let at = $0.devices.firstIndex(where: { $0.number == device }) else { return }
                $0.devices[at].revokedAt = stamp.at
            }
        case .codeMade: break
        case .endedLinkTried(let number, _): edit(seat: number) { $0.triedAt = stamp.at }
        }
    }

    /// Notes, before it is applied, that a change names a contact anew or says that they are
    /// reached elsewhere: who took a contact's address over is as new as one nobody knew (F22).
    mutating func noteContact(_ change: SupplierChange, _ stamp: Stamp) {
        switch change {
        case .contactAdded(let told), .contactAmended(let told):
            guard told.isElsewhere(than: contact(told.number)) else { return }
            contactsSince = (contactsSince ?? [:]).merging([told.number: stamp.at]) { $1 }
        default: break
        }
    }

    private mutating func edit(seat number: Int, _ edit: (inout Seat) -> Void) {
        guard let at = seatList?.firstIndex(where: { $0.number == number }) else { return }
        if var seat = seatList?[at] {
            edit(&seat)
            seatList?[at] = seat
        }
    }
}

extension Seat {
    fileprivate mutating func bind(_ device: SeatDevice) {
        devices.append(device)
        deviceCount = device.number
        let gone = devices.count { $0.revokedAt != nil }
        if gone > Supplier.keptDevices,
            let oldest = devices.firstIndex(where: { $0.revokedAt != nil })
        {
            devices.remove(at: oldest)
        }
    }
}
