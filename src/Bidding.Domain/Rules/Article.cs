namespace Bidding.Domain.Rules;

/// <summary>The place in the law, or in the platform's own rules, that a refusal or a rule rests on.</summary>
public sealed record Article(string Law, string Clause)
{
    /// <summary>招标投标法 (2017).</summary>
    public static Article TenderingLaw(string clause) => new("招标投标法", clause);

    /// <summary>招标投标法实施条例 (2019).</summary>
    public static Article Regulations(string clause) => new("招标投标法实施条例", clause);

    /// <summary>财政部令第87号 政府采购货物和服务招标投标管理办法 (2017).</summary>
    public static Article Order87(string clause) => new("87号令", clause);

    /// <summary>评标委员会和评标方法暂行规定 (2013).</summary>
    public static Article Order12(string clause) => new("12号令", clause);

    /// <summary>电子招标投标办法 (2013).</summary>
    public static Article Order20(string clause) => new("20号令", clause);

    /// <summary>A rule of this platform where no law speaks; it says so instead of borrowing an article.</summary>
    public static Article Platform(string clause) => new("平台规则", clause);

    public override string ToString() => $"{Law} {Clause}";
}
