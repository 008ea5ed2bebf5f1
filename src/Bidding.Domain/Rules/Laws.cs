namespace Bidding.Domain.Rules;

/// <summary>The laws by the names they are cited with, on screen, in the record and in the report.</summary>
public static class Laws
{
    /// <summary>中华人民共和国招标投标法 (2017).</summary>
    public const string Tendering = "招标投标法";

    /// <summary>中华人民共和国招标投标法实施条例 (2019).</summary>
    public const string TenderingRegulations = "招标投标法实施条例";

    /// <summary>评标委员会和评标方法暂行规定 (2013).</summary>
    public const string Order12 = "12号令";

    /// <summary>电子招标投标办法 (2013).</summary>
    public const string Order20 = "20号令";

    /// <summary>评标专家和评标专家库管理办法 (2025).</summary>
    public const string Order26 = "26号令";

    /// <summary>中华人民共和国政府采购法.</summary>
    public const string Procurement = "政府采购法";

    /// <summary>中华人民共和国政府采购法实施条例 (2015).</summary>
    public const string ProcurementRegulations = "政府采购法实施条例";

    /// <summary>政府采购货物和服务招标投标管理办法, 财政部令第87号 (2017).</summary>
    public const string Order87 = "87号令";

    /// <summary>政府采购评审专家管理办法.</summary>
    public const string Experts198 = "财库〔2016〕198号";

    /// <summary>异常低价审查 (2026-02-01 起).</summary>
    public const string LowPrice2 = "财库〔2026〕2号";

    /// <summary>政府采购促进中小企业发展管理办法及其调整.</summary>
    public const string SmallEnterprises19 = "财库〔2022〕19号";

    /// <summary>政府采购促进中小企业发展管理办法 (2021-01-01 起); its rates for works stand.</summary>
    public const string SmallEnterprises46 = "财库〔2020〕46号";

    /// <summary>A rule of this platform where no law speaks; it says so instead of borrowing an article.</summary>
    public const string Platform = "平台规则";
}
