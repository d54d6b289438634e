import FollowUp

struct ChineseImport: ImportWords {
    let title = "导入"
    let lede = "直接使用您现有的表格：CSV、TSV 或 XLSX，列名中英文均可。先看到结果，确认后才会记录。"
    let file = "表格文件"
    let fileHint = "CSV、TSV 或 XLSX。同一份表再次导入只会更新，不会重复。"
    let sheet = "表格内容"
    let mapping = "列对应"
    let newMapping = "为本表重新对应"
    let recent = "最近导入的清单"
    let brought = "上传时间"
    let stage = "进度"
    let upload = "读取表格"
    let detected = "识别结果"
    let encoding = "编码"
    let delimiter = "分隔符"
    let lineEnd = "换行"
    let headerRow = "表头"
    let dateStyle = "日期写法"
    let decimalStyle = "小数写法"
    let sheetName = "工作表"
    let columns = "各列对应什么内容？"
    let columnsHint = "已按列名给出建议，表中没有的内容留空。"
    let notInList = "表中没有"
    let sample = "前几行"
    let currency = "整份清单的币种"
    let currencyHint = "表中没有币种，请填三位字母代码，如 USD。"
    let dateOrder = "日期怎么写的？"
    let dayMonthYear = "日在前，3/12/2026 是 12月3日"
    let monthDayYear = "月在前，3/12/2026 是 3月12日"
    let decimalMark = "小数怎么写的？"
    let decimalPoint = "用小数点，1.500 是一点五"
    let decimalComma = "用小数逗号，1.500 是一千五百"
    let remember = "记住这次对应，名称为"
    let rememberHint = "下次同样格式的表会按此读取。"
    let check = "检查表格"
    let checkHint = "检查不会作任何记录。"
    let importButton = "导入没有问题的行"
    let mayLeave = "可以离开此页，处理会继续进行。"
    let again = "再看一次"
    let counts = "数量"
    let lines = "读取行数"
    let orders = "订单"
    let suppliers = "供应商"
    let created = "新建"
    let updated = "更新"
    let unchanged = "无变化"
    let proposed = "仅作建议"
    let rejected = "未导入的行"
    let notes = "已按原文保留的情况"
    let problems = "问题"
    let noProblems = "没有被挡下的行。"
    let row = "行"
    let column = "列"
    let reason = "问题说明"
    let errorFile = "下载未导入的行"
    let errorFileHint = "首列写明原因，导入时不读取。改好后可直接导入。"
    let errorFileMissing = "未导入的行未能写成文件，磁盘可能已满。请腾出空间后再次导入同一份表，已导入的内容保持不变。"
    let toBoard = "去看板"
    let anotherList = "导入另一份表"
    let otherColumns = "修改列对应"

    func sheet(_ kind: String) -> String { kind == "takeOver" ? "进行中订单的现状" : "订单及订单行" }

    func sheetHint(_ kind: String) -> String {
        kind == "takeOver" ? "进行中订单的现状，每个订单一行：节点、完成日期、已付、成品数、已装箱数。" : "订单，每行一个订单行，订单号相同的合为一个订单。"
    }

    func mappingHeadline(_ file: String) -> String { "“\(file)”怎么读取？" }
    func encoding(_ code: String) -> String {
        switch code {
        case "utf8": "UTF-8"
        case "utf8WithBOM": "UTF-8（带 BOM）"
        case "utf16LittleEndian": "UTF-16（小端）"
        case "utf16BigEndian": "UTF-16（大端）"
        case "gb18030": "GB18030"
        case "xlsx": "XLSX 工作簿"
        default: code
        }
    }

    func delimiter(_ code: String) -> String {
        switch code {
        case "comma": "逗号"
        case "tab": "制表符"
        case "semicolon": "分号"
        case "pipe": "竖线"
        default: code
        }
    }

    func lineEnd(_ code: String) -> String {
        switch code {
        case "lf": "LF"
        case "crlf": "CR LF"
        case "cr": "CR"
        case "mixed": "混用"
        default: code
        }
    }

    func headerRow(_ row: Int) -> String { "第 \(row) 行" }

    func dateStyle(_ code: String) -> String {
        switch code {
        case "dayMonthYear": "日在前"
        case "monthDayYear": "月在前"
        case "iso": "年在前"
        case "namedMonth": "月份用英文字母"
        case "chinese": "2026年11月20日"
        case "compact": "八位数字"
        case "serial": "表格日期序号"
        case "": "未发现"
        default: code
        }
    }

    func decimalStyle(_ code: String) -> String {
        switch code {
        case "point": "小数点"
        case "comma": "小数逗号"
        case "": "未发现"
        default: code
        }
    }

    func dateOrderHint(_ columns: [String]) -> String {
        "从“\(columns.joined(separator: "”“"))”列看不出日月先后。"
    }

    func decimalMarkHint(_ columns: [String]) -> String {
        "从“\(columns.joined(separator: "”“"))”列看不出小数写法。"
    }

    func missingColumns(_ columns: [String]) -> String {
        "此表已没有“\(columns.joined(separator: "”“"))”列，请选择其他列，或不带该列检查。"
    }
}
