import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Web

/// How long a slow client is borne with.
@Suite struct DeadlinesTests {
    /// Stands for the decoder: bytes alone make no request yet.
    private final class Decoder: ChannelInboundHandler {
        typealias InboundIn = Any
        typealias InboundOut = HTTPRequestPart

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            if case let part as HTTPRequestPart = unwrapInboundIn(data) {
                context.fireChannelRead(wrapInboundOut(part))
            }
        }
    }

    private func open() throws -> EmbeddedChannel {
        let channel = EmbeddedChannel()
        try channel.pipeline.syncOperations.addHandlers([Decoder(), Deadlines()])
        channel.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 1), promise: nil)
        channel.read()
        return channel
    }

    private let head = HTTPRequestPart.head(
        HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/"))

    private func body(_ count: Int) -> HTTPRequestPart {
        .body(ByteBuffer(repeating: 1, count: count))
    }

    private func pass(_ seconds: Int64, _ channel: EmbeddedChannel) {
        channel.embeddedEventLoop.advanceTime(by: .seconds(seconds))
    }

    @Test func `a head that comes by drops is not waited for`() throws {
        let channel = try open()
        for _ in 1...3 {
            #expect(channel.isActive)
            try channel.writeInbound(ByteBuffer(string: "P") as Any)
            pass(4, channel)
        }
        #expect(!channel.isActive)
    }

    @Test func `a body must bring a kilobyte a second while it is waited for`() throws {
        let channel = try open()
        try channel.writeInbound(head as Any)
        for _ in 1...6 {
            for _ in 1...20 {
                channel.read()
                pass(1, channel)
                try channel.writeInbound(body(1_100) as Any)
            }
            #expect(channel.isActive)
        }
        for _ in 1...25 {
            channel.read()
            pass(1, channel)
            if channel.isActive { try channel.writeInbound(body(1) as Any) }
        }
        #expect(!channel.isActive)
    }

    @Test func `a server that is busy itself blames nobody`() throws {
        let channel = try open()
        try channel.writeInbound(head as Any)
        try channel.writeInbound(body(10) as Any)
        // Nothing more is asked for.
        pass(120, channel)
        #expect(channel.isActive)
    }

    @Test func `between requests it waits, and for the next head as for the first`() throws {
        let channel = try open()
        for _ in 1...2 {
            try channel.writeInbound(head as Any)
            try channel.writeInbound(HTTPRequestPart.end(nil) as Any)
            pass(50, channel)
            try channel.writeOutbound(HTTPResponsePart.end(nil))
            pass(50, channel)
            #expect(channel.isActive)
        }
        try channel.writeInbound(ByteBuffer(string: "P") as Any)
        pass(11, channel)
        #expect(!channel.isActive)
    }
}
