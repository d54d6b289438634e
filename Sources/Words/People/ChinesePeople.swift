import FollowUp

struct ChinesePeople: PeopleWords {
    let signInTitle = "登录"
    let signInLede = "每个采购订单一份档案，从草稿跟到交货。"
    let email = "邮箱"
    let password = "密码"
    let signIn = "登录"
    let sessionEnded = "登录已过期，请重新登录。"
    let typedKept = "登录已过期，尚未记录任何内容。请重新登录：您填写的内容已保留。"
    let typedBack = "尚未记录任何内容。您之前填写的内容仍在表单中，请从这里再次提交。"
    let typedTooMuch = "登录已过期，尚未记录任何内容。填写的内容过多，无法保留：请重新登录后再次填写。"
    let typedKeptWithoutFile =
        "登录已过期，尚未记录任何内容。请重新登录：您填写的内容已保留，但文件未保留，登录后请重新选择文件。"
    let typedBackWithoutFile =
        "尚未记录任何内容。您之前填写的内容仍在表单中，请重新选择文件，再从这里提交。"
    let noAccount = "还没有账号，或忘记了密码？请向工作区管理员索取链接。"
    let demonstrationAccounts = "演示环境登录方式："
    let newPassword = "设置密码"
    let newPasswordHint = "至少 12 个字符，几个词连写最容易记。"
    let join = "设置密码并登录"
    let joinExpiredTitle = "此链接已失效"
    let renewTitle = "重设密码"
    let renew = "重设密码并登录"
    let offersTitle = "邀请您加入的工作区"
    let offersLede = "接受后您才成为成员。请先确认是谁邀请了您。"
    let noOffers = "目前没有待您答复的邀请。"

    func accept(workspace: String) -> String { "接受：\(workspace)" }

    func obstacle(_ obstacle: PersonObstacle) -> String {
        switch obstacle {
        case .accountExists(let email):
            "\(email) 已有账号，且密码不符。持有该账号的人将拥有新工作区。"
                + "请使用该账号的密码或换一个邮箱；如果您确知账号归谁所有，请加上 --existing-account。"
        }
    }

    func joinTitle(workspace: String) -> String { "欢迎加入 \(workspace)" }

    func joinLede(name: String, email: String) -> String { "您是 \(name)，登录邮箱为 \(email)。" }

    func renewLede(name: String, email: String, by: String?) -> String {
        "\(name)，登录邮箱 \(email)。此链接由\(by.map { " \($0) " } ?? "系统操作员")生成。"
            + "设置新密码前，旧密码仍可使用；设置后，原有登录和 API 令牌全部失效。"
    }
}
