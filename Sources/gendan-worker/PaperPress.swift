import CPangoCairo
import Foundation
import Jobs

/// Prints a paper as PDF on A4: once to count its pages, once in earnest.
struct PaperPress {
    func print(_ paper: PrintedPaper) -> (JobReply, [UInt8]) {
        guard let counted = draw(paper, of: 0), let drawn = draw(paper, of: counted.pages) else {
            return (.failed(.notUnderstood), [])
        }
        return (.paper(pages: drawn.pages), drawn.bytes)
    }

    private final class Sink {
        var bytes: [UInt8] = []
    }

    private func draw(_ paper: PrintedPaper, of pages: Int) -> (pages: Int, bytes: [UInt8])? {
        let sink = Sink()
        let surface = cairo_pdf_surface_create_for_stream(
            { closure, data, count in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
                sink.bytes += UnsafeBufferPointer(start: data, count: Int(count))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), Sheet.width, Sheet.height)
        defer { cairo_surface_destroy(surface) }
        cairo_pdf_surface_set_metadata(
            surface, CAIRO_PDF_METADATA_TITLE, "\(paper.title) \(paper.subtitle)")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, paper.author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, paper.madeAt)
        guard let surface, let context = cairo_create(surface) else { return nil }
        var sheet = Sheet(context: context, paper: paper, pages: pages)
        sheet.drawAll()
        cairo_destroy(context)
        cairo_surface_finish(surface)
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { return nil }
        return withExtendedLifetime(sink) { (sheet.page, sink.bytes) }
    }
}
