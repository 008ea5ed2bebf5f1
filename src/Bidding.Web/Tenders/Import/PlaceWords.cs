using System.Text.RegularExpressions;

namespace Bidding.Web.Tenders.Import;

/// <summary>A place in a file in the words of the person who filled it in, beside the JSON path for whoever wrote the program; counted from one.</summary>
public static partial class PlaceWords
{
    private const string Whole = "(root)";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [Whole] = "整个文件", ["format"] = "格式", ["source"] = "来源", ["asOf"] = "截至日期",
        ["organisations"] = "单位", ["persons"] = "人员", ["experts"] = "专家", ["relations"] = "关系", ["punishments"] = "处罚", ["services"] = "评审履历",
        ["id"] = "编号", ["name"] = "名称", ["person"] = "人员编号", ["unit"] = "工作单位", ["title"] = "职称", ["site"] = "场地", ["specialities"] = "专业",
        ["from"] = "起点", ["to"] = "终点", ["kind"] = "类别", ["since"] = "起始日", ["until"] = "终止日", ["expert"] = "专家", ["decision"] = "决定书文号",
        ["on"] = "日期", ["lot"] = "标段", ["agency"] = "代理机构",
        ["code"] = "项目编号", ["regime"] = "适用制度", ["purchaser"] = "采购人或招标人", ["budget"] = "预算", ["priceCap"] = "最高限价", ["deadline"] = "投标截止时间",
        ["noticedOn"] = "公告日", ["noticeMedia"] = "公告媒体", ["openingPlace"] = "开标地点", ["bidValidDays"] = "投标有效期", ["mainSite"] = "主场", ["lots"] = "标段", ["reviewItems"] = "审查项", ["criteria"] = "评分因素",
        ["panel"] = "评标委员会", ["advisers"] = "咨询过的专家", ["max"] = "满分", ["section"] = "部分", ["nature"] = "性质", ["step"] = "每档", ["mode"] = "评分方式",
        ["levels"] = "等级", ["items"] = "扣分项", ["points"] = "分值", ["quantity"] = "数量", ["role"] = "身份", ["seat"] = "席位", ["price"] = "价格分",
        ["weights"] = "权重", ["minimums"] = "合格线", ["ties"] = "同分时", ["candidates"] = "推荐名次", ["rounding"] = "得分保留", ["aggregation"] = "汇总方式",
        ["deviationLimit"] = "畸高畸低提示", ["abnormallyLow"] = "异常低价提示", ["complex"] = "技术复杂", ["wideEffect"] = "社会影响大", ["leastPerSite"] = "每个场地最少人数",
        ["pricesFixedByState"] = "统一定价", ["formula"] = "公式", ["ofMean"] = "与平均报价之比", ["ofSecondLowest"] = "与次低报价之比", ["ofCap"] = "与最高限价之比", ["cap"] = "最高限价",
        ["corrections"] = "汇总后更正评分", ["correctionsClause"] = "允许更正的条款",
        ["clause"] = "条款", ["proof"] = "证明材料", ["ground"] = "情形", ["member"] = "成员", ["times"] = "次数", ["fromPoints"] = "起点得分", ["toPoints"] = "终点得分",
    };

    /// <returns>Null where a field of the path has no word here: the path alone then stands.</returns>
    public static string? Of(string path)
    {
        var steps = path.Split('.').Select(Step).ToList();
        return steps.Contains(null) ? null : string.Join(" ▸ ", steps.Where(step => step is { Length: > 0 }));
    }

    private static string? Step(string step)
    {
        var match = Parts().Match(step);
        return !match.Success || !Names.TryGetValue(match.Groups["field"].Value, out var name) ? null
            : match.Groups["index"].Success ? $"{name}第 {int.Parse(match.Groups["index"].Value) + 1} 条" : name;
    }

    [GeneratedRegex(@"^(?<field>\(root\)|[A-Za-z]+)(\[(?<index>[0-9]{1,9})\])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();
}
