using Bidding.Pdf.Content;
using Bidding.Testing;

namespace Bidding.Reports.Tests;

/// <summary>
/// Every field that the field demands of a report (12号令 第四十二条, 87号令 第五十八条), looked for under the item it belongs to, in a report of
/// that regime in which something of each kind happened or is said not to have happened.
/// </summary>
public class StatutoryItemsTests
{
    [Theory(DisplayName = "12号令 第四十二条: 十项内容逐项在报告中找到")]
    [Proves(typeof(TenderingReport))]
    [InlineData("一、基本情况和数据表", "项目名称", "项目编号", "标段", "招标人", "代理机构", "评标方法", "最高限价", "主场", "评审场地", "（主场） 3 席", "（副场） 2 席", "评审室：系统未登记", "组建时间", "结束时间", "暂停次数", "评审办法摘要")]
    [InlineData("二、评标委员会成员名单", "姓名", "工作单位", "专业、职称", "身份", "（组长）", "场地、席位", "签到时间", "成员更换")]
    [InlineData("三、开标记录", "投标截止时间", "开启人", "唱标内容", "投标报价（元）", "递交时间", "投标撤回", "异议与答复", "开标记录确认", "开标地点", "出席", "密封（解密）情况", "投标保证金", "抽取的系数", "最高限价")]
    [InlineData("四、符合要求的投标一览表", "投标人", "报价", "交货期", "初步评审")]
    [InlineData("五、否决投标的情况说明", "否决")]
    [InlineData("六、评标标准、评标方法或者评标因素一览表", "评分因素", "满分", "主观分", "客观分", "公式", "汇总")]
    [InlineData("七、经评审的价格或者评分比较一览表", "评分汇总表", "各成员评分表", "价格分计算过程", "评标基准价", "评审提示", "低于成本报价的审查：无", "雷同性分析", "总分")]
    [InlineData("八、经评审的投标人排序", "名次", "总分", "总分相同")]
    [InlineData("九、推荐的中标候选人名单与签订合同前要处理的事宜", "中标候选人", "授权评标委员会直接确定的中标人：无", "签订合同前要处理的事宜")]
    [InlineData("十、澄清、说明、补正事项纪要", "澄清、说明、补正")]
    [InlineData("十一、其他情况", "不同意见", "拒绝签署", "成员更换", "评分更正", "评审暂停", "监督意见：未登记", "法定期限", "最迟", "不少于", "被拒绝的操作", "控制措施", "机电产品国际招标：未配置")]
    public void ATenderingReportHoldsEveryField(string item, params string[] fields) =>
        Holds(EvaluationReport.Build(Sources.Tendering), item, fields);

    /// <summary>What happened, with every particular by which a reader can check it; a smooth lot satisfies the same items with 无.</summary>
    [Theory(DisplayName = "12号令 第四十二条: 有否决、澄清、报价修正、低价询问、更换和不同意见的, 各项载明其经过")]
    [Proves(typeof(TenderingReport))]
    [InlineData("一、基本情况和数据表", "投标数量：4 份，其中否决 1 份", "暂停次数：1 次")]
    [InlineData("二、评标委员会成员名单", "成员更换：李淑华（评委乙） 更换为 评委己（健康原因）", "滨州市公共资源交易中心 B-03 | 2026-11-24 09:57:50")]
    [InlineData("四、符合要求的投标一览表", "济南乙软件股份有限公司 | 920,000.00 | 900,000.00", "否（已否决）")]
    [InlineData(
        "五、否决投标的情况说明", "青岛丁数据有限公司 | 第 2 号表决", "投标文件没有对招标文件的实质性要求和条件作出响应（招标投标法实施条例 第五十一条第六项）", "招标文件 第四章 3.2",
        "4 人赞成，1 人反对", "附加了采购人不能接受的付款条件", "投标文件 第 17 页")]
    [InlineData(
        "七、经评审的价格或者评分比较一览表", "小写 920,000.00，以大写金额 900,000.00 为准", "2026-11-24 09:45:10 确认：确认修正后的报价。", "报价确认-B2.pdf，SHA-256 eeee",
        "低于成本报价的审查", "第二十一条", "否决 山东甲信息技术有限公司：不能证明其报价合理性 | 报价不足次低报价的一半 | 未通过否决，即认定其报价合理：赞成 1，反对 4", "张建国（评委甲）：库存清单与报价相符", "向该投标人提出的澄清为第 1 号",
        "低于最高限价的规定比例：450,000.00 < 540,000.00 = 45% × 1,200,000.00", "方案与现场条件不符。", "客观分不一致：同类业绩 | 第四份合同无验收证明，按三项计。")]
    [InlineData("九、推荐的中标候选人名单与签订合同前要处理的事宜", "济南乙软件股份有限公司以经投标人确认的修正后报价为准", "须核实项目负责人的社会保险缴纳证明。")]
    [InlineData(
        "十、澄清、说明、补正事项纪要", "2026-11-24 09:36:10 张建国（评委甲） 提出；2026-11-24 09:36:20 经监督放行发出；答复时限 60 分钟", "贵公司报价明显低于其他投标报价，请书面说明成本构成并提供证明材料。",
        "2026-11-24 09:36:30 答复：以自有库存供货，附库存清单。（文件 成本说明-B1.pdf，SHA-256 cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc）",
        "请说明质保期的起算时间。 | 应于 2026-11-24 09:41:50 前答复，逾期未答复")]
    [InlineData(
        "十一、其他情况", "钱学民（评委戊）：该条件可以澄清", "赵丽（评委丁） | 滨州市公共资源交易中心 B-01 | 签署，附不同意见", "赵丽（评委丁）：甲公司的报价低于成本，不应继续评审。",
        "王强（评委丙）：对丁公司被否决的结论有不同意见。", "健康原因：突发疾病, 经医务人员确认不能继续评审", "其选票无效", "12 分 10 秒 | 监督人员暂停，网络故障：滨州场地专线中断；排除：专线已恢复")]
    public void ATenderingReportTellsWhatHappened(string item, params string[] particulars) =>
        Holds(EvaluationReport.Build(Sources.EventfulTendering), item, particulars);

    [Theory(DisplayName = "87号令 第五十八条: 六项内容逐项在报告中找到")]
    [Proves(typeof(ProcurementReport))]
    [InlineData("二、招标公告刊登的媒体名称、开标日期和地点", "招标公告媒体", "开标日期", "开标地点")]
    [InlineData("三、投标人名单和评标委员会成员名单", "获取招标文件的供应商：系统未登记", "递交投标文件的投标人：山东甲信息技术有限公司", "东营戊电子有限公司（已撤回）", "山东甲信息技术有限公司", "张建国（组长）", "采购人代表")]
    [InlineData("四、评标方法和标准", "综合评分法", "总体方案", "满分", "评标基准价|低价优先")]
    [InlineData("五、开标记录和评标情况及说明，包括无效投标人名单及原因", "唱标内容", "评审过程", "初步评审", "被否决的投标", "理由", "评分更正", "第六十四条", "评审提示", "异常低价|低于")]
    [InlineData("六、评标结果和中标候选人名单", "名次", "推荐的中标候选人名单", "经采购人委托直接确定的中标人：无")]
    [InlineData("七、其他需要说明的情况", "澄清、说明、补正", "成员更换", "不同意见", "对甲公司实施计划的评分有保留意见", "拒绝签署的理由", "监督意见：未登记", "法定期限", "15 年|十五年", "第六十一条")]
    public void AProcurementReportHoldsEveryField(string item, params string[] fields) =>
        Holds(EvaluationReport.Build(Sources.Eventful), item, fields);

    [Fact(DisplayName = "87号令 第五十八条: 六项内容各注明所依据的那一项")]
    [Proves(typeof(ProcurementReport))]
    public void EachItemOfProcurementCitesItsOwn()
    {
        var items = EvaluationReport.Build(Sources.Eventful).Blocks.OfType<Heading>().Where(heading => heading.Level == 1).ToList();

        Assert.Equal(
            [null, .. "一二三四五六".Select(item => $"依据：《政府采购货物和服务招标投标管理办法》（财政部令第 87 号）第五十八条第{item}项")],
            items.Select(heading => heading.Footnote).Take(7));
    }

    /// <summary>A field may be written in either of two ways: a|b.</summary>
    private static void Holds(Document report, string item, string[] fields)
    {
        var text = string.Join('\n', report.Blocks.SelectMany(block => block is Landscape wide ? wide.Blocks : [block]).SkipWhile(block => block is not Heading heading || heading.Text != item)
            .Skip(1).TakeWhile(block => block is not Heading { Level: 1 }).SelectMany(PlainText.Of));
        Assert.NotEmpty(text);
        Assert.All(fields, field => Assert.True(field.Split('|').Any(way => text.Contains(way, StringComparison.Ordinal)), $"{item} lacks {field}:\n{text}"));
    }
}
