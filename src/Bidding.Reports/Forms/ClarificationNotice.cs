using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Forms;

/// <summary>
/// 问题澄清通知: the paper a bidder is handed once his question is released. It speaks for the committee and names no member, and tells
/// him nothing of other bids or other questions. What was not released reached nobody and is no notice.
/// </summary>
public static class ClarificationNotice
{
    private const string Title = "问题澄清通知", English = "Clarification notice";

    /// <summary>All that went out, each on a page of its own.</summary>
    internal static readonly Form Form = new("clarification-notice", Title, English, source => Write(source, source.Of<ClarificationReleased>().Select(released => released.Fact.Number)));

    /// <summary>The one of this number, to be built from the facts up to its release.</summary>
    public static Form Of(int number) => new("clarification-notice", Title, English, source => Write(source, [number]));

    private static List<Block> Write(ReportSource source, IEnumerable<int> numbers)
    {
        var released = source.Of<ClarificationReleased>().ToDictionary(entry => entry.Fact.Number, entry => entry.Body.At);
        var notices = numbers.Where(released.ContainsKey).SelectMany((number, index) =>
            Notice(source, source.Evaluation.Clarification(number)!, released[number]).Prepend(new PageBreak()).Skip(index == 0 ? 1 : 0)).ToList();
        return notices.Count > 0 ? notices : [new Paragraph("问题澄清通知：无。没有向投标人发出的澄清。"), .. HandSigned.OnPaper(["代理机构经办人"])];
    }

    private static IEnumerable<Block> Notice(ReportSource source, Clarification asked, DateTimeOffset at) =>
    [
        new Heading(2, $"致：{source.Bidder(asked.Bid)}"),
        new Paragraph("评标委员会在评审贵单位的投标文件时，需要贵单位对下列问题作出书面澄清、说明或者补正。"),
        new KeyValueList(
        [
            new("通知编号", $"第 {asked.Number} 号"),
            new("发出时间", Say.Time(at)),
            new("问题", asked.Question),
            new("答复时限", $"{asked.Minutes} 分钟，至 {Say.Time(at.AddMinutes(asked.Minutes))}；逾期的答复系统不予接收"),
            new("答复方式", "以书面形式作出，由法定代表人或者其授权的代表签字或者加盖公章，成为一个 PDF 文件，注明本通知编号，交代理机构提交评标委员会；每个编号只能答复一次。"),
            new("答复的范围", "不得超出投标文件的范围或者改变投标文件的实质性内容；评标委员会不接受投标人主动提出的澄清、说明。"),
            new("依据", $"{Basis.ArticleOfClarification(source.Convocation.Method.Regime)}。"),
        ]),
        .. HandSigned.OnPaper(["代理机构经办人", "投标人签收"]),
    ];
}
