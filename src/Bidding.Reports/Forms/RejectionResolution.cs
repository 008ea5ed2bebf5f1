using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Sections;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>否决投标决议: what was rejected, and by which votes; what was put and not carried is said to reject nothing.</summary>
internal static class RejectionResolution
{
    public static readonly Form Form = new("rejections", "否决投标决议", "Resolution on rejected bids", Write, Due);

    private static IEnumerable<DueSignature> Due(ReportSource source) => KeySigned.WithReport(source, Form.Title);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        .. Form.Of(RejectedBids.Write(RejectedBids.From(source, See.TheReport))),
        Votes.Table("通过的否决表决", Votes.From(source, vote => Rejects(vote) && vote.Outcome is { Carried: true })),
        new Paragraph("提请否决而未否决的：" + NotRejected(Votes.From(source, vote => Rejects(vote) && vote.Outcome is not { Carried: true }))),
        new Paragraph($"其他表决见{See.TheReport}“评标委员会的表决”一节。"),
        .. KeySigned.Panel(source, Due(source)),
    ];

    private static bool Rejects(Vote vote) => vote.Subject is VoteSubject.RejectBid or VoteSubject.LowPriceUnproven or VoteSubject.RejectAll;

    /// <summary>A resolution that all sign holds in its table only what was rejected; who stays is named beside it, and said to stay.</summary>
    private static string NotRejected(Votes.Model votes) => votes.Lines.Count == 0
        ? "无。"
        : Say.OneByOne(votes.Lines.Select(line => $"第 {line.Number} 号表决，{line.Matter}，{line.Outcome}")) + "。上列表决不否决任何投标。";
}
