import FollowUp

struct ChineseFrame: FrameWords {
    private let dates = ChineseDates()

    let brand = "Gendan 跟单"
    let skip = "跳到正文"
    let menu = "菜单"
    let mainNavigation = "主导航"
    let board = "看板"
    let suppliers = "供应商"
    let items = "产品"
    let visits = "验货"
    let shipments = "出运"
    let imports = "导入"
    let money = "资金"
    let decisions = "决策"
    let calculators = "计算器"
    let settings = "设置"
    let signOut = "退出"
    let workspace = "工作区"
    let otherWorkspaces = "切换到其他工作区："
    let offers = "加入邀请"
    let demonstration = "演示环境：内容均为虚构。"
    let next = "下一页"
    let older = "更早的记录"
    let journal = "日志"
    let keys = "键盘操作"
    let keyDown = "下一行"
    let keyUp = "上一行"
    let keySearch = "搜索"
    let keyHelp = "本列表"
    let keyBoard = "看板"
    let keyChoose = "选择此行"
    let keyOpen = "打开所选行"
    let close = "关闭"
    let notFoundTitle = "此地址没有内容"
    let notFoundText = "地址可能输错，或属于您未登录的工作区。"
    let backToBoard = "返回看板"
    let provisionalMark = "暂定：涉及的年份尚未载入官方放假安排，或工厂放假尚未确认。"

    func refusedTitle(status: Int) -> String {
        switch status {
        case 401: "请先登录"
        case 403: "您没有此项权限"
        case 404: notFoundTitle
        case 405: "此处不能这样操作"
        case 409, 412: "内容已被他人更新"
        case 429: "尝试次数过多"
        case 500...: "系统出错"
        default: "未能记录"
        }
    }

    func unansweredTitle(status: Int) -> String {
        status == 422 || status == 400 ? "查询条件无法识别" : refusedTitle(status: status)
    }

    func errorNumberOfQuestion(_ id: String) -> String {
        "请将此编号告知管理员：\(id)。"
    }

    func errorNumber(_ id: String) -> String { "本次操作未作任何记录。请将此编号告知管理员：\(id)。" }

    func unconfirmedClosure(from: Day, through: Day, today: Day) -> String {
        "工厂放假（\(dates.short(from, today: today))至\(dates.short(through, today: today))）尚未确认，"
            + "与之相关的日期均为暂定。"
    }

    func provisionalYears(_ years: [Int]) -> String {
        let list = years.map(String.init).joined(separator: "、")
        return "\(list) 年的官方放假安排尚未载入，涉及该年的日期均为暂定。"
    }
}
