using Bidding.Domain.Prices;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// Through its chair, before the scores are revealed. The committee says what the bid says; which figure counts follows from the
/// rules. What is no readable price, or moves nothing, is not a correction.
/// </summary>
[Law(Laws.Order87, "第五十九条", "投标文件报价出现前后不一致的, 按照规定修正")]
[Law(Laws.Order12, "第十九条", "评标委员会可以书面方式要求投标人对投标文件中文字和计算错误的内容作必要的澄清、说明或者补正")]
internal static class TheCommitteeCorrectsWhatIsInconsistent
{
    public const int MostLines = 200;

    private const int LongestItem = 200;

    public static Refusal? WhyNot(CorrectPrice command, Evaluation state, string member) =>
        state.Chair != member ? Refusals.PriceChair
        : state.Bid(command.Bid) is not { Quote: not null } ? Refusals.UnknownBid.With("bid", command.Bid)
        : state.Rejected.ContainsKey(command.Bid) ? Refusals.BidRejected.With("bid", command.Bid)
        : state.PriceCorrection(command.Bid)?.Outcome is not null ? Refusals.PriceAnswered
        : command.Minutes is < 1 or > Clarifying.MostMinutes ? Refusals.ClarificationTime.With("range", $"1–{Clarifying.MostMinutes}")
        : !IsReadable(command.Stated) ? Refusals.PriceUnreadable
        : PriceCorrecting.Finding(command, state) is { Steps.IsEmpty: false, Price: > 0 and < ChineseMoney.Limit } ? null
        : Refusals.PriceConsistent;

    public static bool IsReadable(StatedPrice stated) =>
        (string.IsNullOrWhiteSpace(stated.Words) || (stated.Words.Length <= LongestItem && ChineseMoney.Read(stated.Words) is not null))
        && stated.Elsewhere is null or (>= 0 and < ChineseMoney.Limit)
        && !stated.Lines.IsDefault && stated.Lines.Length <= MostLines && stated.Lines.All(IsReadable);

    private static bool IsReadable(UnitLine line) =>
        !string.IsNullOrWhiteSpace(line.Item) && line.Item.Length <= LongestItem && !PlainText.Unprintable(line.Item)
        && line.Quantity is > 0 and < ChineseMoney.Limit && line.UnitPrice is >= 0 and < ChineseMoney.Limit
        && line.Amount is null or (>= 0 and < ChineseMoney.Limit)
        && (line.Meant is not { } meant || (meant < ChineseMoney.Limit && ASlippedUnitPriceYieldsToTheTotal.IsSlip(line.UnitPrice, meant)));
}
