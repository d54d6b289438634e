import Foundation

/// Small pictures, made with other programs than ours.
enum Samples {
    private static func bytes(_ base64: String) -> [UInt8] {
        Data(base64Encoded: base64).map { Array($0) } ?? []
    }

    /// JPEG of 64 × 32, red left and blue right, to be turned by 90°; with a camera and a place.
    static let turned = bytes(
        """
        /9j/4AAQSkZJRgABAQAAAQABAAD/4QB2RXhpZgAATU0AKgAAAAgAAwEQAAIAAAAKAAAAMgESAAMAAAAB\
        AAYAAIglAAQAAAABAAAAPAAAAABTZWNyZXRDYW0AAAIAAQACAAAAAk4AAAAAAgAFAAAAAwAAAFYAAAAd\
        AAAAAQAAAAAAAAABAAAAAAAAAAH/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwz\
        Oko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09P\
        T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAgAEADASIAAhEBAxEB/8QA\
        HwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIh\
        MUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW\
        V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXG\
        x8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQF\
        BgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAV\
        YnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOE\
        hYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq\
        8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDn6KKK8Y/SQooooAwqKKK/Yj8qCiiigDdooor8dP1UKKKKAMKi\
        iiv2I/KgooooA//Z
        """)

    /// The same upright, as PNG.
    static let png = bytes(
        """
        iVBORw0KGgoAAAANSUhEUgAAAEAAAAAgCAIAAAAt/+nTAAAAOUlEQVR42u3PgQkAMAgEsdf9d26nUBBy\
        Cxypl9kqs4fO8QAAAAAAAAAAAAAAAAAAAAAAAAAAAAD2++LxAj88Ph5kAAAAAElFTkSuQmCC
        """)

    /// The same as WebP.
    static let webp = bytes(
        """
        UklGRmIAAABXRUJQVlA4IFYAAADQAwCdASpAACAAPtFep02oJSOiLAgBABoJYwDKLqT8gABlGGgSxYAA\
        /us2/+hQf6Dt//oSfJ36FfyY1Xj9Vf//SbOUf8YL5kfX6wmyW/m5JI7yEAAAAA==
        """)

    /// The same as HEIC.
    static let heic = bytes(
        """
        AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAX1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0\
        AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAABoQABAAAAAAAAACUAAAAjaWluZgAAAAAA\
        AQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA/WlwcnAAAADdaXBjbwAAAHZodmND\
        AQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAqQgEB\
        A3AAAAMAkAAAAwAAAwAeoCCBBZbq5Ka5uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkAAAATY29scm5j\
        bHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAoY2xhcAAAAEAAAAABAAAAIAAAAAEAAAAAAAAA\
        Av///+AAAAACAAAAEHBpeGkAAAAAAwgICAAAABhpcG1hAAAAAAAAAAEAAQWBAgMFhAAAAC1tZGF0AAAA\
        ISgBrxmA70mlv//ihh/5rWv+v7IX//LxJ34ken/W5ENtbw==
        """)

    /// Nothing but transparency.
    static let clear = bytes(
        """
        iVBORw0KGgoAAAANSUhEUgAAAEAAAAAgCAYAAACinX6EAAAAHklEQVR42u3BAQ0AAADCoPdPbQ8HFAAA\
        AAAAAADwbiAgAAGwRW23AAAAAElFTkSuQmCC
        """)

    /// A PNG whose header says 60,000 × 60,000.
    static let bomb = bytes(
        """
        iVBORw0KGgoAAAANSUhEUgAA6mAAAOpgCAIAAAAPsOIVAAAAEUlEQVR4nGNgGAWjYBQMdwAAA+gAAbOm\
        00YAAAAASUVORK5CYII=
        """)

    /// A paper of one page, written by hand.
    static let pdf = Array(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R>>endobj
        4 0 obj<</Length 27>>stream
        1 0 0 rg 0 0 100 100 re f
        endstream endobj
        trailer<</Root 1 0 R>>
        """.utf8)
}
