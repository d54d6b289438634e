import FollowUp

/// Why a list cannot be read, and what to do.
extension EnglishObstacles {
    func unreadableTable(_ trouble: TableTrouble) -> String {
        switch trouble {
        case .unreadable:
            "This file could not be read. Save the table anew as CSV or XLSX and try again."
        case .empty: "There is nothing in this file. Check that it is the right one."
        case .noRows, .otherFile, .textNamedWorkbook, .workbookNamedText, .cutOff:
            ofWrongFile(trouble)
        case .fileTooLarge(let megabytes):
            "This file is too large. Split the list; up to \(Figures.number(megabytes)) MB are"
                + " read."
        case .notText(let row):
            "Row \(Figures.number(row)) holds bytes that are no text."
                + " Save the list anew as UTF-8 and try again."
        case .openQuote(let row):
            "A quotation mark opened in row \(Figures.number(row)) is never closed."
                + " Close it, or take the whole file if this is half of it."
        case .headerMissing(let row):
            "Row \(Figures.number(row)) holds no column names. Put the header there."
        case .tooManyColumns(let row, let limit):
            "Row \(Figures.number(row)) has more than \(Figures.number(limit)) columns."
                + " Check what parts the columns."
        case .tooManyRows(let limit):
            "The list has more than \(Figures.number(limit)) rows. Split it."
        case .cellTooLong(let row, let column, let limit):
            "Column \(Figures.number(column)) of row \(Figures.number(row)) holds more than"
                + " \(Figures.number(limit)) characters. Shorten it."
        case .oldOrLockedWorkbook:
            "This workbook is locked or older than 2007. Save it as XLSX without a password."
        case .notAWorkbook: "This is an archive, but no workbook. Save the table as XLSX or CSV."
        case .sheetMissing(let name): "The workbook has no sheet “\(name)”. Check its name."
        case .noVisibleSheet: "Every sheet of this workbook is hidden. Show the one to be read."
        case .workbookTooLarge:
            "This workbook unpacks to more than is read. Save the sheet as CSV and try again."
        case .brokenWorkbook(let row):
            row > 0
                ? "The workbook is damaged after row \(Figures.number(row)). Save it anew."
                : "The workbook is damaged. Save it anew and try again."
        case .tooManyAccents(let row):
            (row > 0 ? "A letter in row \(Figures.number(row))" : "A letter of this workbook")
                + " bears more than 30 accents or other marks. Write it with fewer."
        case .rowTooLong(let row, let megabytes):
            "Row \(Figures.number(row)) holds more than \(Figures.number(megabytes)) MB."
                + " Check what ends the rows."
        case .tookTooLong: "Reading this list took too long. Split it and try again."
        }
    }

    private func ofWrongFile(_ trouble: TableTrouble) -> String {
        switch trouble {
        case .noRows:
            "This file has a header and no row below it. Check that it is the right one."
        case .otherFile(let other): ofFile(other)
        case .textNamedWorkbook:
            "The name of this file ends like a workbook's, and it holds plain text. Name it .csv if"
                + " it is a table, or save the table anew as XLSX."
        case .workbookNamedText:
            "The name of this file ends like a text's, and it is an archive, as XLSX is. Name it"
                + " .xlsx if it is a workbook, or save the table anew as CSV."
        case .cutOff:
            "The end of this file is missing, as if it had been cut off on its way. Take the whole"
                + " workbook and try again."
        default: unreadableTable(.unreadable)
        }
    }

    private func ofFile(_ other: OtherFile) -> String {
        let save = " Take the table it was made of, as XLSX or CSV."
        return switch other {
        case .pdf: "This is a PDF, no table." + save
        case .picture: "This is a picture, no table." + save
        case .recording: "This is a recording, no table. Choose the list itself."
        case .letter: "This is a text document (DOCX), no table." + save
        case .slides: "This is a presentation (PPTX), no table." + save
        case .webPage:
            "This is a web page or XML, whatever its name says. Open it in a spreadsheet and save"
                + " it as XLSX."
        case .archive: "This is a packed archive. Unpack it and take the table that is in it."
        case .program: "This is a program, no table. Choose the list itself."
        }
    }
}
