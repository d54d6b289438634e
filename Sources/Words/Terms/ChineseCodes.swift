import FollowUp

extension ChineseTerms {
    func codeProblem(_ problem: CodeProblem) -> String {
        switch problem {
        case .empty: "没有代码"
        case .tooLong: "超过此类代码的长度"
        case .wrongLength: "长度不对"
        case .wrongCharacter: "有字符不应出现在此位置"
        case .wrongCheckDigit: "校验位不符，请核对是否输错"
        case .wrongCategory: "第四个字母不是 U、J、Z"
        case .unknownCountry: "没有这个国家或地区代码"
        case .countryHasNoIBAN: "该国家或地区没有 IBAN"
        case .reservedChapter: "第 77 章为保留章"
        case .unknownChapter: "没有这一章"
        case .unusualAuthority: "登记机关类别少见，请再核对"
        case .innerCheckDigit: "其中的组织机构代码校验不符，请再核对"
        }
    }
}
