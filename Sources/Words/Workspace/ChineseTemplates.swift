/// 节点模板与工作区名称。
extension ChineseSettings {
    func editTemplate(_ name: String) -> String { "更改“\(name)”" }
    var templateLede: String {
        "保存后生成新版本，只影响新订单；已排计划的订单保留自己的计划，可在订单页面上更改。"
    }
    var isDefault: String { "未指定模板的新订单使用此模板。" }
    var makeDefault: String { "用于新订单" }
    var newTemplate: String { "新增模板" }
    var newTemplateHint: String { "手工建立的订单或程序可以指定使用它。" }
    var newTemplateButton: String { "新增模板" }
    var templateTitle: String { "模板名称" }
    var copyOf: String { "复制自" }
    var englishName: String { "英文名称" }
    var chineseName: String { "中文名称" }
    var afterMilestone: String { "等待节点" }
    var noFurther: String { "无其他" }
    var conditions: String { "对哪些订单有要求" }
    var onlyAskedOf: String { "只要求这些类别（不选即全部）" }
    func onlyFor(_ kinds: String) -> String { "只要求：\(kinds)" }
    var addMilestone: String { "新增节点" }
    var newMilestone: String { "新节点" }
    var addStep: String { "再加一个等待节点" }
    var moveUp: String { "上移" }
    var moveDown: String { "下移" }
    var removeMilestone: String { "移除" }

    func milestoneRow(_ number: Int) -> String { "第 \(number) 个节点" }

    var rename: String { "更改工作区名称" }
    var renameHint: String { "此后显示在所有页面和文件上。" }
    var renameButton: String { "保存名称" }
    var workspaceName: String { "工作区名称" }
}
