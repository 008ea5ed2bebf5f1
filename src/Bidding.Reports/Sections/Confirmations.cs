using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Sections;

/// <summary>结果确认: who confirmed which result when; a confirmation counts for one digest only.</summary>
internal static class Confirmations
{
    internal sealed record Line(DateTimeOffset At, string Member, string Digest, string Effect);

    internal sealed record Model(string? Digest, IReadOnlyList<Line> Lines, IReadOnlyList<string> Missing, bool CoversMatters);

    public static Model From(ReportSource source)
    {
        return new(
            source.Result?.Digest,
            [
                .. source.Of<ResultConfirmed>().Select(entry => new Line(
                    entry.Body.At, source.Member(entry.Fact.Member), entry.Fact.Digest, EffectOf(source, entry.Body.Version, entry.Fact))),
            ],
            source.Evaluation.Phase >= Phase.Summary
                ? [.. source.Evaluation.Panel.Where(member => !source.Evaluation.Confirmations.ContainsKey(member.Id)).Select(member => source.Member(member.Id))]
                : [],
            source.Evaluation.ContractMatters is not null);
    }

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "结果确认与结果摘要"),
        new KeyValueList(
        [
            new("结果摘要", model.Digest ?? "无（未产生结果）"),
            new("摘要算法", model.CoversMatters
                ? "SHA-256，覆盖评分汇总表与评审结果的全部字节，以及签订合同前要处理的事宜的全文"
                : "SHA-256，覆盖评分汇总表与评审结果的全部字节"),
            new("未确认的成员", Say.List(model.Missing)),
        ]) { KeyShare = Say.BesideDigest },
        Grid.Of(
            "结果确认记录",
            [Grid.Word("时间", 1.8), Grid.Text("成员", 2), Grid.Text("所确认的摘要（前 16 位）", 2.4), Grid.Word("效力", 1.6)],
            model.Lines.Select(line => (IEnumerable<string>)[Say.Time(line.At), line.Member, line.Digest[..16], line.Effect]))
            .OrNothing("结果确认：无。"),
    ];

    private static string EffectOf(ReportSource source, long version, ResultConfirmed given) =>
        source.Facts.FirstOrDefault(body => body.Version > version && body.Fact is (ScoreCorrected or ContractMattersNoted or MemberReplaced or ResultReopened))?.Fact switch
        {
            ScoreCorrected => "因更正作废",
            ContractMattersNoted => "因补记签订合同前的事宜作废",
            MemberReplaced => "因成员更换作废",
            ResultReopened => "因重新评审作废",
            _ => source.Evaluation.Confirmations.GetValueOrDefault(given.Member) == given.Digest ? "有效" : "作废",
        };
}
