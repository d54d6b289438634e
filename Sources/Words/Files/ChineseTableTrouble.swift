import FollowUp

/// Why a list cannot be read, and what to do.
extension ChineseObstacles {
    func unreadableTable(_ trouble: TableTrouble) -> String {
        switch trouble {
        case .unreadable: "无法读取此文件，请将表格另存为 CSV 或 XLSX 后再试。"
        case .empty: "文件是空的，请核对是否选对了文件。"
        case .noRows: "文件只有表头，下面没有任何行，请核对是否选对了文件。"
        case .otherFile(let other): ofFile(other)
        case .textNamedWorkbook:
            "文件名是工作簿，内容却是纯文本。若是表格，请改名为 .csv，或另存为 XLSX。"
        case .workbookNamedText:
            "文件名是文本，内容却是压缩包（XLSX 即属此类）。若是工作簿，请改名为 .xlsx，或另存为 CSV。"
        case .cutOff: "文件缺少结尾，可能在传输中被截断，请重新取得完整的工作簿。"
        case .fileTooLarge(let megabytes):
            "文件过大，最多读取 \(Figures.number(megabytes)) MB，请拆成几份。"
        case .notText(let row):
            "第 \(Figures.number(row)) 行有无法识别的字节，请另存为 UTF-8 后再试。"
        case .openQuote(let row):
            "第 \(Figures.number(row)) 行的引号没有结束，请补上；若文件不完整，请重新取得整份文件。"
        case .headerMissing(let row): "第 \(Figures.number(row)) 行没有列名，请把表头放在该行。"
        case .tooManyColumns(let row, let limit):
            "第 \(Figures.number(row)) 行超过 \(Figures.number(limit)) 列，请检查分隔符。"
        case .tooManyRows(let limit): "表格超过 \(Figures.number(limit)) 行，请拆成几份。"
        case .cellTooLong(let row, let column, let limit):
            "第 \(Figures.number(row)) 行第 \(Figures.number(column)) 列超过"
                + " \(Figures.number(limit)) 个字符，请缩短。"
        case .oldOrLockedWorkbook: "工作簿已加密，或是 2007 年以前的格式，请另存为不带密码的 XLSX。"
        case .notAWorkbook: "这是压缩包，不是工作簿，请将表格另存为 XLSX 或 CSV。"
        case .sheetMissing(let name): "工作簿里没有工作表“\(name)”，请核对名称。"
        case .noVisibleSheet: "工作簿里的工作表都已隐藏，请显示要读取的那一张。"
        case .workbookTooLarge: "工作簿展开后过大，请将工作表另存为 CSV 后再试。"
        case .brokenWorkbook(let row):
            row > 0
                ? "工作簿在第 \(Figures.number(row)) 行之后已损坏，请重新保存。"
                : "工作簿已损坏，请重新保存后再试。"
        case .tooManyAccents(let row):
            (row > 0 ? "第 \(Figures.number(row)) 行" : "工作簿中")
                + "有一个字符叠加了超过 30 个附加符号，请减少后再试。"
        case .rowTooLong(let row, let megabytes):
            "第 \(Figures.number(row)) 行超过 \(Figures.number(megabytes)) MB，请检查换行。"
        case .tookTooLong: "读取此表格耗时过长，请拆成几份后再试。"
        }
    }

    private func ofFile(_ other: OtherFile) -> String {
        let save = "，不是表格，请改用原始表格（XLSX 或 CSV）。"
        return switch other {
        case .pdf: "这是 PDF" + save
        case .picture: "这是图片" + save
        case .recording: "这是音频或视频，不是表格，请选择清单文件。"
        case .letter: "这是文字文档（DOCX）" + save
        case .slides: "这是演示文稿（PPTX）" + save
        case .webPage: "无论文件名如何，这是网页或 XML，请用电子表格软件打开后另存为 XLSX。"
        case .archive: "这是压缩文件，请先解压，再选择其中的表格。"
        case .program: "这是程序，不是表格，请选择清单文件。"
        }
    }
}
