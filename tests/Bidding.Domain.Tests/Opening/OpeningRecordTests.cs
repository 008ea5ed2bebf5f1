using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Testing;
using static Bidding.Domain.Openings.OpeningCommand;

namespace Bidding.Domain.Tests.Openings;

public class OpeningRecordTests
{
    private static readonly DateTimeOffset Deadline = new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);

    private static string? Code(Opening state, OpeningCommand command, int minutes = 0) =>
        OpeningDecider.Decide(command, state, new(Cast.Agency, Deadline.AddMinutes(minutes), new byte[32], OpenSeal.Instance)) is
            Decision<OpeningFact>.Refused refused ? refused.Refusal.Code : null;

    [Fact(DisplayName = "未安排开标的标段, 没有可办之事")]
    public void NothingHappensBeforeAnOpeningIsScheduled() => Assert.Equal("not-scheduled", Code(Opening.None, new PressOpen()));

    [Fact(DisplayName = "开标之前不受理异议, 也不确认记录; 确认之后不再受理")]
    [Proves(typeof(ObjectionsAreAnsweredOnTheSpot))]
    public void AnObjectionIsRaisedBetweenOpeningAndConfirmation()
    {
        var received = Opening.None with { Lot = "DY-1", Deadline = Deadline };
        var confirmed = RecordedLot.Smooth().Opening;

        Assert.Equal("not-opened", Code(received, new RaiseObjection("B1", "价格有误")));
        Assert.Equal("not-opened", Code(received, new ConfirmOpening()));
        Assert.Equal("ended", Code(confirmed, new RaiseObjection("B1", "价格有误")));
        Assert.Equal("unknown-objection", Code(confirmed with { ConfirmedAt = null }, new AnswerObjection(7, "没有这项")));
    }

    [Fact(DisplayName = "开标记录确认之前, 不得组建评审")]
    [Proves(typeof(TheOpeningRecordComesBeforeTheEvaluation))]
    public void TheEvaluationWaitsForTheRecord()
    {
        var confirmed = RecordedLot.Smooth().Opening;

        Assert.Equal("opening-not-confirmed", TheOpeningRecordComesBeforeTheEvaluation.WhyNot(Opening.None)?.Code);
        Assert.Equal("opening-not-confirmed", TheOpeningRecordComesBeforeTheEvaluation.WhyNot(confirmed with { ConfirmedAt = null })?.Code);
        Assert.Null(TheOpeningRecordComesBeforeTheEvaluation.WhyNot(confirmed));
    }

    [Fact(DisplayName = "开标后评审办法有任何改动的, 不得据以评审")]
    [Proves(typeof(TheMethodStaysAsFrozen))]
    public void AnotherMethodThanTheFrozenOneIsRefused()
    {
        var frozen = Opening.None with { MethodDigest = new string('a', 64) };

        Assert.Equal("method-changed", TheMethodStaysAsFrozen.WhyNot(frozen, new string('b', 64))?.Code);
        Assert.Null(TheMethodStaysAsFrozen.WhyNot(frozen, new string('a', 64)));
        Assert.Null(TheMethodStaysAsFrozen.WhyNot(Opening.None, new string('b', 64)));
    }
}
