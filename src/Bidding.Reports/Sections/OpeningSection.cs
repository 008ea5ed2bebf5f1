using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Openings.OpeningFact;

namespace Bidding.Reports.Sections;

/// <summary>开标记录 (招标投标法 第三十六条): inside the report, and the body of the document of its own.</summary>
internal static class OpeningSection
{
    internal sealed record Bid(string Bidder, DateTimeOffset Received, string Price, string Deductions, string Form, int Files);

    internal sealed record Received(string Bidder, DateTimeOffset At, string Unsealed, string Objections);

    internal sealed record Withdrawn(DateTimeOffset At, string Bidder);

    internal sealed record Said(int Number, string Bidder, DateTimeOffset At, string Text, string Answer);

    internal sealed record Model(
        IReadOnlyList<KeyValue> Facts, IReadOnlyList<Bid> Bids, IReadOnlyList<Received> Received, IReadOnlyList<Withdrawn> Withdrawals, IReadOnlyList<Said> Objections, IReadOnlyList<RefusedAttempts.Refused> Refusals);

    public static Model From(OpeningSource source)
    {
        var state = source.State;
        return new(
            OpeningFacts.Of(source),
            [.. (state.Opened ?? []).Select(bid => BidOf(source, bid))],
            [.. state.Received.Select(bid => ReceivedOf(source, bid))],
            [.. Withdrawals(source)],
            [.. state.Objections.Select(said => new Said(said.Number, Bidder(source, said.Bid), said.RaisedAt, said.Text, Answer(said)))],
            [
                .. from body in source.Facts
                   where body.Fact is AttemptRefused
                   let refused = (AttemptRefused)body.Fact
                   select new RefusedAttempts.Refused(body.At, source.Names.Account(refused.Who), CommandName(refused.Command), Article(refused, source.Names.Regime)),
            ]);
    }

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "开标记录"),
        new KeyValueList([.. model.Facts]),
        Grid.Of(
            "唱标内容",
            [Grid.Text("投标人", 2.6), Grid.Word("递交时间", 1.8), Grid.Figure("投标报价（元）", 1.6), Grid.Word("价格扣除", 0.9), Grid.Text("其他唱标内容", 2.4), Grid.Word("文件", 0.9)],
            model.Bids.Select(bid => (IEnumerable<string>)[bid.Bidder, Say.Time(bid.Received), bid.Price, bid.Deductions, bid.Form, $"{bid.Files} 份"]))
            .OrNothing("唱标内容：无。"),
        Grid.Of(
            "递交、解密与唱标确认",
            [Grid.Text("投标人", 2.3), Grid.Word("递交时间", 1.6), Grid.Word("解密", 1.8), Grid.Word("投标人对唱标的确认", 1.8), Grid.Word("异议序号", 1.2)],
            model.Received.Select(bid => (IEnumerable<string>)[bid.Bidder, Say.Time(bid.At), bid.Unsealed, "系统未登记", bid.Objections]))
            .OrNothing("递交、解密与唱标确认：未收到投标。"),
        Grid.Of(
            "投标撤回",
            [Grid.Word("撤回时间", 2), Grid.Text("投标人", 4)],
            model.Withdrawals.Select(gone => (IEnumerable<string>)[Say.Time(gone.At), gone.Bidder])).OrNothing("投标撤回：无。"),
        Grid.Of(
            "异议与答复",
            [Grid.Word("序号", 0.5), Grid.Text("提出人", 1.5), Grid.Word("时间", 1.6), Grid.Text("异议", 3), Grid.Text("答复", 3)],
            model.Objections.Select(said => (IEnumerable<string>)[$"{said.Number}", said.Bidder, Say.Time(said.At), said.Text, said.Answer]))
            .OrNothing("异议与答复：无。"),
        .. RefusedAttempts.Write("开标中被拒绝的操作", model.Refusals),
    ];

    /// <summary>The opening is decided without asking for the regime; what it borrowed from the other one is said to be borrowed.</summary>
    private static string Article(AttemptRefused refused, Regime regime) =>
        (CitedByRegime.IsAtHome(refused.Law, regime) ? "" : "参照") + $"{refused.Law} {refused.Clause}";

    private static string CommandName(string command) => command switch
    {
        nameof(OpeningCommand.PressOpen) => "开启投标",
        nameof(OpeningCommand.RegisterBid) => "登记投标",
        nameof(OpeningCommand.WithdrawBid) => "撤回投标",
        nameof(OpeningCommand.RaiseObjection) => "登记异议",
        nameof(OpeningCommand.AnswerObjection) => "答复异议",
        nameof(OpeningCommand.ConfirmOpening) => "确认开标记录",
        nameof(OpeningCommand.Schedule) => "安排开标",
        _ => command,
    };

    private static string Answer(Objection said) =>
        said is { Answer: { } answer, AnsweredAt: { } at } ? $"{Say.Time(at)} 答复：{answer}" : "未答复";

    private static Bid BidOf(OpeningSource source, OpenedBid bid) => new(
        source.Names.Bidder(bid.Bidder),
        source.State.Received.First(received => received.Bid == bid.Bid).ReceivedAt,
        Say.Amount(bid.Price),
        bid.Deductions.IsEmpty ? Say.Nothing : Say.Percent(bid.Deductions.Sum()),
        bid.Form.IsEmpty ? Say.Nothing : string.Join("；", bid.Form.Select(field => $"{field.Name}：{field.Value}")),
        bid.Files.Length);

    private static Received ReceivedOf(OpeningSource source, ReceivedBid bid) => new(
        source.Names.Bidder(bid.Bidder),
        bid.ReceivedAt,
        source.State is { Opened: not null, OpenedAt: { } at } ? $"{Say.Time(at)} 解开" : "未解密",
        Say.List(source.State.Objections.Where(said => said.Bid == bid.Bid).Select(said => $"{said.Number}")));

    private static string Bidder(OpeningSource source, string bid) =>
        source.Facts.Select(body => body.Fact).OfType<BidReceived>().FirstOrDefault(received => received.Bid == bid) is { } found
            ? source.Names.Bidder(found.Bidder)
            : bid;

    private static IEnumerable<Withdrawn> Withdrawals(OpeningSource source) =>
        from body in source.Facts
        where body.Fact is BidWithdrawn
        select new Withdrawn(body.At, Bidder(source, ((BidWithdrawn)body.Fact).Bid));
}
