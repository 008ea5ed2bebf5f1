namespace Bidding.Domain.Rules;

/// <summary>The place in the law, or in the platform's own rules, that a refusal or a rule rests on.</summary>
public sealed record Article(string Law, string Clause)
{
    /// <summary>招标投标法 (2017).</summary>
    public static Article TenderingLaw(string clause) => new(Laws.Tendering, clause);

    /// <summary>招标投标法实施条例 (2019).</summary>
    public static Article Regulations(string clause) => new(Laws.TenderingRegulations, clause);

    /// <summary>财政部令第87号 政府采购货物和服务招标投标管理办法 (2017).</summary>
    public static Article Order87(string clause) => new(Laws.Order87, clause);

    /// <summary>评标委员会和评标方法暂行规定 (2013).</summary>
    public static Article Order12(string clause) => new(Laws.Order12, clause);

    /// <summary>评标专家和评标专家库管理办法 (2025).</summary>
    public static Article Order26(string clause) => new(Laws.Order26, clause);

    /// <summary>电子招标投标办法 (2013).</summary>
    public static Article Order20(string clause) => new(Laws.Order20, clause);

    /// <summary>政府采购法实施条例 (2015).</summary>
    public static Article ProcurementRegulations(string clause) => new(Laws.ProcurementRegulations, clause);

    /// <summary>财库〔2016〕198号 政府采购评审专家管理办法.</summary>
    public static Article Experts198(string clause) => new(Laws.Experts198, clause);

    /// <summary>财库〔2026〕2号 异常低价审查.</summary>
    public static Article LowPrice2(string clause) => new(Laws.LowPrice2, clause);

    /// <summary>A rule of this platform where no law speaks; it says so instead of borrowing an article.</summary>
    public static Article Platform(string clause) => new(Laws.Platform, clause);

    public override string ToString() => $"{Law} {Clause}";
}
