using Bidding.Pdf.Content;

namespace Bidding.Reports.Wording;

/// <summary>Titles and headings in Chinese and English, on request. Only these: what people said, wrote and decided stays in their own words.</summary>
internal static class Bilingual
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["评标报告"] = "Evaluation report",
        ["目录"] = "Contents",
        ["基本情况和数据表"] = "Basic facts and data",
        ["基本情况"] = "Basic facts",
        ["评标委员会成员名单"] = "Evaluation committee",
        ["投标人名单和评标委员会成员名单"] = "Bidders and evaluation committee",
        ["开标记录"] = "Bid-opening record",
        ["符合要求的投标一览表"] = "Qualifying bids",
        ["投标一览表"] = "Bids",
        ["初步评审"] = "Preliminary review",
        ["否决投标的情况说明"] = "Rejected bids",
        ["评标标准、评标方法或者评标因素一览表"] = "Standards, method and criteria",
        ["评标方法和标准"] = "Method and criteria",
        ["经评审的价格或者评分比较一览表"] = "Comparison of prices and scores",
        ["经评审的投标人排序"] = "Ranking",
        ["推荐的中标候选人名单与签订合同前要处理的事宜"] = "Recommended candidates and matters before the contract",
        ["推荐的中标候选人"] = "Recommended candidates",
        ["澄清、说明、补正事项纪要"] = "Clarifications",
        ["澄清、说明、补正"] = "Clarifications",
        ["其他情况"] = "Other matters",
        ["其他需要说明的情况"] = "Other matters",
        ["招标公告刊登的媒体名称、开标日期和地点"] = "Notice media, date and place of opening",
        ["招标公告和开标"] = "Notice and opening",
        ["开标记录和评标情况及说明，包括无效投标人名单及原因"] = "Opening record and course of evaluation, with invalid bids",
        ["评标结果和中标候选人名单"] = "Result and candidates",
        ["评审过程"] = "Course of the evaluation",
        ["评标委员会的表决"] = "Votes of the committee",
        ["成员更换"] = "Replacement of members",
        ["评分更正"] = "Score corrections",
        ["签署后的重新评审"] = "Result taken up again after signing",
        ["结果确认与结果摘要"] = "Confirmation and digest of the result",
        ["签署、不同意见与拒签"] = "Signatures, dissents and refusals",
        ["签名处"] = "Places to sign",
        ["不同意见书"] = "Dissent",
        ["拒绝签署的理由书"] = "Reasons for refusing to sign",
        ["评标委员会的书面说明"] = "Note of the committee",
        ["专家抽取经过"] = "Draw of the experts",
        ["席位接管与在线情况"] = "Seats taken over, presence",
        ["控制措施的配置情况"] = "Controls configured",
        ["记录链头"] = "Heads of the record",
        ["评分汇总表"] = "Summary of scores",
        ["各成员评分表"] = "Score sheets by member",
        ["评分分布"] = "Spread of scores",
        ["价格分计算过程"] = "Derivation of the price score",
        ["评审提示"] = "Findings",
        ["报价修正"] = "Correction of prices",
        ["异常低价审查"] = "Low-price review",
        ["低于成本报价的审查"] = "Bids below cost",
        ["评分统计"] = "Statistics of scores",
        ["扣分明细"] = "Deduction lines",
        ["投标人排序"] = "Ranking",
        ["评分说明"] = "Explanations of scores",
        ["监督意见"] = "Supervision",
        ["法定期限"] = "Periods of law",
        ["致"] = "To",
        ["签字"] = "Signed by hand",
    };

    public static IReadOnlyList<Block> Headings(IEnumerable<Block> blocks, bool bilingual) =>
        bilingual ? [.. blocks.Select(Translate)] : [.. blocks];

    /// <summary>A heading that goes on behind a colon (各成员评分表：甲公司) keeps what stands behind it.</summary>
    internal static string? English(string title) =>
        Known.GetValueOrDefault(title)
        ?? Forms.FormCatalog.All.FirstOrDefault(form => form.Title == title)?.English
        ?? (title.Split('：') is [var known, var rest] ? Known.GetValueOrDefault(known) ?? (rest switch { "通过" => "passed", "未通过" => "failed", "未作结论" => "no conclusion", "经表决否决" => "rejected by vote", _ => null }) : null)
        ?? (title.Split(' ') is ["第", var round, ['轮', '抽', '取', ..]] ? $"Round {round} of the draw" : null);

    private static Block Translate(Block block) => block switch
    {
        Landscape landscape => new Landscape([.. landscape.Blocks.Select(Translate)]),
        Cover cover when English(cover.Title) is { } english => cover with { Title = $"{cover.Title}\n{english}" },
        Contents contents when English(contents.Title) is { } english => contents with { Title = $"{contents.Title} {english}" },
        Heading heading when heading.Text.Split('：') is [var known, var whose] && Known.TryGetValue(known, out var before) => heading with { Text = $"{known} {before}：{whose}" },
        Heading heading when English(heading.Text) is { } english => heading with { Text = $"{heading.Text} {english}" },
        _ => block,
    };
}
