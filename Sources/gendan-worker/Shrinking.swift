import CMedia
import Jobs

/// Small pictures.
enum Shrinking {
    static func shrink(_ bytes: [UInt8], _ asked: PictureJob) -> (JobReply, [UInt8]) {
        guard 16...4_096 ~= asked.edge else { return (.failed(.notUnderstood), []) }
        var made = media_picture()
        let trouble = bytes.withUnsafeBytes {
            media_shrink(
                $0.baseAddress, $0.count, format(asked.format), Int32(asked.edge),
                Int64(PictureJob.mostPixels), &made)
        }
        switch trouble {
        case MEDIA_FINE:
            defer { media_free(made.bytes) }
            let small = UnsafeRawBufferPointer(start: made.bytes, count: made.count)
            return (.picture(width: Int(made.width), height: Int(made.height)), Array(small))
        case MEDIA_TOO_MANY_PIXELS: return (.failed(.tooManyPixels), [])
        default: return (.failed(.unreadable), [])
        }
    }

    private static func format(_ format: PictureJob.Format) -> media_format {
        switch format {
        case .jpeg: MEDIA_JPEG
        case .png: MEDIA_PNG
        case .webp: MEDIA_WEBP
        case .heic: MEDIA_HEIC
        case .pdf: MEDIA_PDF
        }
    }
}
