import Foundation

/// Which delimiter takes the first records apart most evenly.
struct DelimiterSearch {
    let delimiter: TableForm.Delimiter
    let lineEnd: TableForm.LineEnd

    private static let sampleRecords = 200

    /// `isWhole` says that the file ends where the sample does.
    init(sample: [UInt8], isWhole: Bool) {
        // On equal terms the rarer sign in running text wins; a decimal comma comes last.
        let order: [TableForm.Delimiter] = [.tab, .pipe, .semicolon, .comma]
        let trials = order.map { Trial($0, sample: sample, isWhole: isWhole) }
        let best = Self.named(in: sample) ?? Self.best(of: trials)
        delimiter = best
        lineEnd = trials.first { $0.delimiter == best }?.lineEnds.lineEnd ?? .crlf
    }

    /// The line `sep=;` that spreadsheets understand at the top of a file.
    private static func named(in sample: [UInt8]) -> TableForm.Delimiter? {
        let first = sample.prefix(8).prefix { $0 != .cr && $0 != .lf }
        guard first.count == 5, first.starts(with: Array("sep=".utf8)) else { return nil }
        return TableForm.Delimiter.allCases.first { $0.byte == first.last }
    }

    private static func best(of trials: [Trial]) -> TableForm.Delimiter {
        var best: (delimiter: TableForm.Delimiter, score: Double) = (.comma, 0)
        for trial in trials where trial.score > best.score {
            best = (trial.delimiter, trial.score)
        }
        return best.delimiter
    }

    /// One delimiter tried on the sample.
    private struct Trial {
        let delimiter: TableForm.Delimiter
        private(set) var score = 0.0
        private(set) var lineEnds = LineEndCount()

        init(_ delimiter: TableForm.Delimiter, sample: [UInt8], isWhole: Bool) {
            self.delimiter = delimiter
            var scanner = RecordScanner(delimiter: delimiter, limits: TableLimits())
            let widths = Self.widths(&scanner, sample: sample, isWhole: isWhole)
            lineEnds = scanner.lineEnds
            let tally = Dictionary(widths.map { ($0, 1) }, uniquingKeysWith: +)
            let usual = tally.max { ($0.value, $0.key) < ($1.value, $1.key) }
            guard let usual, usual.key > 1 else { return }
            let share = Double(usual.value) / Double(widths.count)
            let strayShare = Double(scanner.strayQuotes) / Double(widths.count)
            score = share * share * log2(Double(usual.key)) / (1 + strayShare)
        }

        private static func widths(
            _ scanner: inout RecordScanner, sample: [UInt8], isWhole: Bool
        ) -> [Int] {
            var widths: [Int] = []
            var position = 0
            do {
                while widths.count < sampleRecords, try scanner.scan(sample, from: &position) {
                    if let row = scanner.take() { widths.append(row.cells.count) }
                }
                if isWhole, position == sample.count, try scanner.finish(),
                    let row = scanner.take()
                {
                    widths.append(row.cells.count)
                }
            } catch {
                // A delimiter that leaves a quote open or a cell endless is judged by the rest.
            }
            if widths.isEmpty { widths = [scanner.cells.count] }
            return widths
        }
    }
}
