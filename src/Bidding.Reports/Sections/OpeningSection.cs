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

    internal sealed record Withdrawn(DateTimeOffset At, string Bidder);

    internal sealed record Said(int Number, string Bidder, DateTimeOffset At, string Text, string Answer);

    internal sealed record Refused(DateTimeOffset At, string Who, string What, string Article);

    internal sealed record Model(
        DateTimeOffset Deadline,
        string Place,
        string Buyer,
        IReadOnlyList<string> Presses,
        string Outcome,
        string Unsealed,
        string Cap,
        IReadOnlyList<Bid> Bids,
        IReadOnlyList<Withdrawn> Withdrawals,
        IReadOnlyList<Said> Objections,
        IReadOnlyList<Refused> Refusals,
        DateTimeOffset? Confirmed);

    public static Model From(OpeningSource source)
    {
        var state = source.State;
        return new(
            state.Deadline,
            PlaceOf(source.Names),
            Terms.Buyer(source.Names.Regime),
            [.. state.Presses.Select(press => $"{Terms.Of(press.Role)} {source.Names.Account(press.Account)}（{Say.Time(press.At)}）")],
            Outcome(state),
            state.Opened is { } unsealed ? $"加密封存至开启，开启时逐份核对封存时的承诺后解密，{unsealed.Length} 份全部解开" : "未解密",
            source.Names.PriceCap is { } cap ? Say.Amount(cap) + " 元" : "未设",
            [.. (state.Opened ?? []).Select(bid => BidOf(source, bid))],
            [.. Withdrawals(source)],
            [.. state.Objections.Select(said => new Said(said.Number, Bidder(source, said.Bid), said.RaisedAt, said.Text, said.Answer ?? "未答复"))],
            [
                .. from body in source.Facts
                   where body.Fact is AttemptRefused
                   let refused = (AttemptRefused)body.Fact
                   select new Refused(body.At, source.Names.Account(refused.Who), CommandName(refused.Command), Article(refused, source.Names.Regime)),
            ],
            state.ConfirmedAt);
    }

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "开标记录"),
        new KeyValueList(
        [
            new("投标截止时间", Say.Time(model.Deadline)),
            new("开标地点", model.Place),
            new("开启人", string.Join("；", model.Presses) is { Length: > 0 } presses ? presses : Say.Nothing),
            new("出席", $"代理机构、监督人员以登录账号开启，见上；投标人代表、{model.Buyer}代表、见证人、公证人的出席系统未登记"),
            new("开标结果", model.Outcome),
            new("密封（解密）情况", model.Unsealed),
            new("最高限价", model.Cap),
            new("标底、抽取的系数", "系统未登记标底，开标时未抽取系数"),
            new("投标保证金", "系统未登记"),
            new("投标的补充、修改", "系统不接受补充、修改，须在截止前撤回后重新递交，撤回见下"),
            new("开标记录确认", model.Confirmed is { } confirmed ? Say.Time(confirmed) : "未确认"),
        ]),
        Grid.Of(
            "唱标内容",
            [Grid.Text("投标人", 2.6), Grid.Word("递交时间", 1.8), Grid.Figure("投标报价（元）", 1.6), Grid.Word("价格扣除", 0.9), Grid.Text("其他唱标内容", 2.4), Grid.Word("文件", 0.9)],
            model.Bids.Select(bid => (IEnumerable<string>)[bid.Bidder, Say.Time(bid.Received), bid.Price, bid.Deductions, bid.Form, $"{bid.Files} 份"]))
            .OrNothing("唱标内容：无。"),
        Grid.Of(
            "投标撤回",
            [Grid.Word("撤回时间", 2), Grid.Text("投标人", 4)],
            model.Withdrawals.Select(gone => (IEnumerable<string>)[Say.Time(gone.At), gone.Bidder])).OrNothing("投标撤回：无。"),
        Grid.Of(
            "异议与答复",
            [Grid.Word("序号", 0.5), Grid.Text("提出人", 1.5), Grid.Word("时间", 1.6), Grid.Text("异议", 3), Grid.Text("答复", 3)],
            model.Objections.Select(said => (IEnumerable<string>)[$"{said.Number}", said.Bidder, Say.Time(said.At), said.Text, said.Answer]))
            .OrNothing("异议与答复：无。"),
        Grid.Of(
            "开标中被拒绝的操作",
            [Grid.Word("时间", 2), Grid.Text("操作人", 2), Grid.Text("操作", 2), Grid.Text("依据", 3)],
            model.Refusals.Select(refused => (IEnumerable<string>)[Say.Time(refused.At), refused.Who, refused.What, refused.Article]))
            .OrNothing("开标中被拒绝的操作：无。"),
    ];

    /// <summary>Where the opening took place, as far as anybody entered it.</summary>
    internal static string PlaceOf(Names names) =>
        names.OpeningPlace ?? (names.MainSite is { } main ? $"{names.Site(main)}（本系统在线开标）" : "本系统在线开标");

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

    private static string Outcome(Opening state) => state switch
    {
        { FailedAt: { } failed } => $"{Say.Time(failed)} 投标不足三份，不予开标",
        { Opened: { } opened, OpenedAt: { } at } => $"{Say.Time(at)} 开启 {opened.Length} 份投标",
        _ => "尚未开标",
    };

    private static Bid BidOf(OpeningSource source, OpenedBid bid) => new(
        source.Names.Bidder(bid.Bidder),
        source.State.Received.First(received => received.Bid == bid.Bid).ReceivedAt,
        Say.Amount(bid.Price),
        bid.Deductions.IsEmpty ? Say.Nothing : Say.Percent(bid.Deductions.Sum()),
        bid.Form.IsEmpty ? Say.Nothing : string.Join("；", bid.Form.Select(field => $"{field.Name}：{field.Value}")),
        bid.Files.Length);

    private static string Bidder(OpeningSource source, string bid) =>
        source.Facts.Select(body => body.Fact).OfType<BidReceived>().FirstOrDefault(received => received.Bid == bid) is { } found
            ? source.Names.Bidder(found.Bidder)
            : bid;

    private static IEnumerable<Withdrawn> Withdrawals(OpeningSource source) =>
        from body in source.Facts
        where body.Fact is BidWithdrawn
        select new Withdrawn(body.At, Bidder(source, ((BidWithdrawn)body.Fact).Bid));
}
