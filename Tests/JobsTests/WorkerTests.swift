import Foundation
import Testing

@testable import Jobs

/// The built program, driven as the server drives it.
@Suite struct WorkerTests {
    private func crew(_ count: Int = 1, mostWaiting: Int = 200) -> WorkerCrew {
        WorkerCrew(workers: count, mostWaiting: mostWaiting)
    }

    private func shrink(
        _ bytes: [UInt8], _ format: PictureJob.Format, edge: Int = 32, by crew: WorkerCrew
    ) async throws -> (reply: JobReply, made: [UInt8]) {
        try await crew.ask(.picture(PictureJob(format: format, edge: edge)), bytes)
    }

    /// Width and height as a JPEG's own header says them.
    private func size(_ jpeg: [UInt8]) -> (Int, Int)? {
        var at = 2
        while at + 9 < jpeg.count, jpeg[at] == 0xFF {
            let length = Int(jpeg[at + 2]) << 8 | Int(jpeg[at + 3])
            if [0xC0, 0xC1, 0xC2].contains(jpeg[at + 1]) {
                return (
                    Int(jpeg[at + 7]) << 8 | Int(jpeg[at + 8]),
                    Int(jpeg[at + 5]) << 8 | Int(jpeg[at + 6])
                )
            }
            at += 2 + length
        }
        return nil
    }

    @Test func `a picture is turned as the camera says, made small, and says nothing more`()
        async throws
    {
        let (reply, made) = try await shrink(Samples.turned, .jpeg, by: crew())
        #expect(reply == .picture(width: 32, height: 64))
        let small = try #require(size(made))
        #expect(small == (16, 32))
        let text = String(decoding: made, as: UTF8.self)
        #expect(!text.contains("Exif") && !text.contains("SecretCam"))
        #expect(String(decoding: Samples.turned, as: UTF8.self).contains("SecretCam"))
    }

    @Test func `every format we know is read, and a small one is not made larger`() async throws {
        let crew = crew()
        for (bytes, format) in [
            (Samples.png, .png), (Samples.webp, .webp), (Samples.heic, .heic),
            (Samples.clear, .png),
        ] as [([UInt8], PictureJob.Format)] {
            let (reply, made) = try await shrink(bytes, format, edge: 1_000, by: crew)
            #expect(reply == .picture(width: 64, height: 32), "\(format)")
            let small = try #require(size(made))
            #expect(small == (64, 32), "\(format)")
        }
        let (reply, made) = try await shrink(Samples.pdf, .pdf, edge: 64, by: crew)
        #expect(reply == .picture(width: 200, height: 100))
        let small = try #require(size(made))
        #expect(small == (64, 32))
    }

    @Test func `what is none, is cut off or is of another format is refused, and the worker lives`()
        async throws
    {
        let crew = crew()
        _ = try await shrink(Samples.png, .png, by: crew)
        let before = try #require(crew.workers[0].running)
        let wrong: [([UInt8], PictureJob.Format)] = [
            ([], .jpeg), ([0xFF, 0xD8, 0xFF], .jpeg), (Samples.png, .jpeg), (Samples.turned, .png),
            (Array(Samples.png.prefix(20)), .png), (Array(Samples.heic.prefix(200)), .heic),
            (Array("%PDF-1.7".utf8), .pdf), (Array("<svg/>".utf8), .pdf),
            (Array(repeating: 7, count: 100_000), .webp),
        ]
        for (bytes, format) in wrong {
            await #expect(throws: JobFailure.refused(.unreadable), "\(format) \(bytes.count)") {
                try await shrink(bytes, format, by: crew)
            }
        }
        await #expect(throws: JobFailure.refused(.tooManyPixels)) {
            try await shrink(Samples.bomb, .png, by: crew)
        }
        await #expect(throws: JobFailure.refused(.notUnderstood)) {
            try await shrink(Samples.png, .png, edge: 1_000_000, by: crew)
        }
        #expect(crew.workers[0].running == before)
    }

    @Test func `bytes by chance never hurt more than one worker`() async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("worker seed \(seed)")
        var state = seed
        func next(_ most: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % most
        }
        let crew = crew(2)
        let samples: [([UInt8], PictureJob.Format)] = [
            (Samples.turned, .jpeg), (Samples.png, .png), (Samples.webp, .webp),
            (Samples.heic, .heic), (Samples.pdf, .pdf),
        ]
        for _ in 0..<300 {
            var (bytes, format) = samples[next(samples.count)]
            for _ in 0...next(6) { bytes[next(bytes.count)] = UInt8(next(256)) }
            do {
                _ = try await shrink(bytes, format, by: crew)
            } catch {
                #expect(error is JobFailure)
            }
        }
        let (reply, _) = try await shrink(Samples.png, .png, by: crew)
        #expect(reply == .picture(width: 64, height: 32))
    }

    @Test func `a worker that dies costs no job: a fresh one does it`() async throws {
        let crew = crew()
        _ = try await shrink(Samples.png, .png, by: crew)
        let idle = try #require(crew.workers[0].running)
        kill(idle, SIGKILL)
        let (reply, _) = try await shrink(Samples.png, .png, by: crew)
        #expect(reply == .picture(width: 64, height: 32))
        let second = try #require(crew.workers[0].running)
        #expect(second != idle)
        kill(second, SIGSTOP)
        let lost = Task { try await shrink(Samples.png, .png, by: crew).reply }
        try await Task.sleep(for: .milliseconds(100))
        kill(second, SIGKILL)
        #expect(try await lost.value == .picture(width: 64, height: 32))
        #expect(crew.workers[0].running != second)
    }

    @Test func `what two workers die over is lost`() async throws {
        let mortal = WorkerCrew(program: URL(fileURLWithPath: "/usr/bin/true"), workers: 1)
        await #expect(throws: JobFailure.died) {
            try await shrink(Samples.png, .png, by: mortal)
        }
    }

    @Test func `a worker that hangs is ended in its time`() async throws {
        let worker = WorkerProcess(program: WorkerCrew.besideThisProgram.path, patience: 8)
        let job = Job.picture(PictureJob(format: .png, edge: 32))
        _ = try await worker.ask(job, Samples.png).get()
        let first = try #require(worker.running)
        kill(first, SIGSTOP)
        let began = ContinuousClock.now
        let outcome = await worker.ask(job, Samples.png)
        #expect(throws: JobFailure.tookTooLong) { try outcome.get() }
        #expect(ContinuousClock.now - began < .seconds(300))
        _ = try await worker.ask(job, Samples.png).get()
    }

    @Test func `a program that is not there, or says nonsense, is a failure and no crash`()
        async throws
    {
        let absent = WorkerCrew(program: URL(fileURLWithPath: "/nonexistent/worker"))
        await #expect(throws: JobFailure.noWorker) {
            try await shrink(Samples.png, .png, by: absent)
        }
        for other in ["/usr/bin/true", "/usr/bin/yes", "/usr/bin/cat"] {
            let crew = WorkerCrew(program: URL(fileURLWithPath: other), workers: 1)
            await #expect(throws: JobFailure.self, "\(other)") {
                try await shrink(Samples.png, .png, by: crew)
            }
        }
    }

    @Test func `more than may wait are sent away, the others are served`() async throws {
        let crew = crew(1, mostWaiting: 5)
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<30 {
                group.addTask {
                    do {
                        _ = try await shrink(Samples.png, .png, by: crew)
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outcomes.count == 30)
        #expect(outcomes.contains(true))
        _ = try await shrink(Samples.png, .png, by: crew)
    }

    @Test func `a worker has given up what it does not need before it reads the first byte`()
        async throws
    {
        let crew = crew()
        _ = try await shrink(Samples.png, .png, by: crew)
        let process = try #require(crew.workers[0].running)
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        #expect(status.contains("NoNewPrivs:\t1"))
        #expect(status.contains("Seccomp:\t2"))
        let limits = try String(contentsOfFile: "/proc/\(process)/limits", encoding: .utf8)
        for name in ["Max file size", "Max core file size"] {
            let line = try #require(limits.split(separator: "\n").first { $0.hasPrefix(name) })
            #expect(line.split(separator: " ").contains("0"), "\(line)")
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")
        #expect(files.count <= 6, "\(files)")
    }
}
