import NIOCore
import NIOHTTPTypes

/// Ends connections whose client is too slow, so that none is held open for nothing: a request's
/// head must be there ten seconds after its first byte; its body must bring a kilobyte a second
/// while it is waited for; an answer must be taken within a minute at a time.
final class Deadlines: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    static let head = TimeAmount.seconds(10)
    static let answer = TimeAmount.seconds(60)
    /// How often a body is looked at, and how many bytes it must have brought since.
    static let look = TimeAmount.seconds(20)
    static let leastBytes = 20_000

    private enum Stage { case idle, head, body, answering }

    private var stage = Stage.idle
    private var alarm: Scheduled<Void>?
    private var slowReader: Scheduled<Void>?
    private var bytes = 0
    /// Since when more was asked for; nil while the server itself is busy with what came.
    private var askedAt: NIODeadline?
    private var waited = TimeAmount.zero
    /// Bytes of the next request came before this one was answered.
    private var isAhead = false
    /// Answered before all of the body was there: it was refused.
    private var isEarly = false

    func handlerAdded(context: ChannelHandlerContext) {
        // Bytes are seen before anybody takes them apart.
        let eyes = FirstBytes { [weak self, context] in self?.came(context) }
        try? context.pipeline.syncOperations.addHandler(eyes, position: .first)
    }

    func handlerRemoved(context: ChannelHandlerContext) { rest() }

    func channelInactive(context: ChannelHandlerContext) {
        rest()
        context.fireChannelInactive()
    }

    private func rest() {
        alarm?.cancel()
        slowReader?.cancel()
    }

    private func came(_ context: ChannelHandlerContext) {
        switch stage {
        case .idle:
            stage = .head
            alarm = context.eventLoop.assumeIsolated().scheduleTask(in: Self.head) {
                context.close(promise: nil)
            }
        case .answering: isAhead = true
        case .head, .body: break
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            alarm?.cancel()
            stage = .body
            watch(context)
        case .body(let part): bytes += part.readableBytes
        case .end:
            alarm?.cancel()
            stage = isEarly ? .idle : .answering
            isEarly = false
        }
        context.fireChannelRead(data)
    }

    func read(context: ChannelHandlerContext) {
        askedAt = askedAt ?? context.eventLoop.now
        context.read()
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if let askedAt { waited = waited + (context.eventLoop.now - askedAt) }
        askedAt = nil
        context.fireChannelReadComplete()
    }

    private func watch(_ context: ChannelHandlerContext) {
        bytes = 0
        waited = .zero
        alarm = context.eventLoop.assumeIsolated().scheduleTask(in: Self.look) { [self] in
            let asked = waited + (askedAt.map { context.eventLoop.now - $0 } ?? .zero)
            // Most of the time was waited, and nearly nothing came of it.
            if asked.nanoseconds * 4 > Self.look.nanoseconds * 3, bytes < Self.leastBytes {
                context.close(promise: nil)
            } else {
                if askedAt != nil { askedAt = context.eventLoop.now }
                watch(context)
            }
        }
    }

    func write(
        context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
    ) {
        if case .end = unwrapOutboundIn(data) { answered(context) }
        context.write(data, promise: promise)
    }

    private func answered(_ context: ChannelHandlerContext) {
        guard stage == .answering else {
            isEarly = stage == .body
            return
        }
        stage = .idle
        if isAhead { came(context) }
        isAhead = false
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        slowReader?.cancel()
        if !context.channel.isWritable {
            slowReader = context.eventLoop.assumeIsolated().scheduleTask(in: Self.answer) {
                context.close(promise: nil)
            }
        }
        context.fireChannelWritabilityChanged()
    }
}

/// Tells that bytes came.
private final class FirstBytes: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let came: () -> Void

    init(_ came: @escaping () -> Void) { self.came = came }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        came()
        context.fireChannelRead(data)
    }
}
