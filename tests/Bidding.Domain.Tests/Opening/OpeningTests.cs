using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Visibility;
using Bidding.Testing;
using static Bidding.Domain.Openings.OpeningCommand;
using static Bidding.Domain.Openings.OpeningFact;

namespace Bidding.Domain.Tests.Openings;

public class OpeningTests
{
    private static readonly DateTimeOffset Deadline = new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);

    private sealed record Told(Opening State, ImmutableArray<OpeningFact> News, Refusal? Refusal)
    {
        public Told When(Caller caller, OpeningCommand command, int minutes)
        {
            var at = Deadline.AddMinutes(minutes);
            return OpeningDecider.Decide(command, State, new(caller, at, new byte[32], OpenSeal.Instance)) switch
            {
                Decision<OpeningFact>.Accepted accepted =>
                    new(accepted.Facts.Aggregate(State, (state, fact) => state.Evolve(fact, at)), accepted.Facts, null),
                Decision<OpeningFact>.Refused refused => this with { News = [], Refusal = refused.Refusal },
                _ => throw new InvalidOperationException(),
            };
        }
    }

    private static Told With(int bids) => Enumerable.Range(1, bids).Aggregate(
        new Told(Opening.None, [], null).When(Cast.Agency, new Schedule("DY-1", Deadline), -60),
        (story, number) => story.When(Cast.Agency, new RegisterBid(Bid(number)), -30));

    private static OpenedBid Bid(int number) => new($"B{number}", $"第{number}公司", 900_000m + number, [], [new("交货期", "30 天")], []);

    [Fact(DisplayName = "截止时间未到不得开标")]
    [Proves(typeof(NoBidIsOpenedBeforeTheDeadline))]
    public void NothingOpensBeforeTheDeadline() =>
        Assert.Equal("before-deadline", With(4).When(Cast.Agency, new PressOpen(), -1).Refusal?.Code);

    [Fact(DisplayName = "代理机构与监督人员须在三十分钟内各自按下开启, 第二次按下当即开启全部投标")]
    [Proves(typeof(TwoPeopleOpenTheBids))]
    [Proves(typeof(EveryBidReceivedInTimeIsOpened))]
    public void TwoPeopleWithinTheWindowOpenAllBids()
    {
        var first = With(4).When(Cast.Agency, new PressOpen(), 1);
        var second = first.When(Cast.Supervisor, new PressOpen(), 31);

        Assert.Null(first.State.Opened);
        Assert.Equal(4, second.State.Opened!.Value.Length);
        Assert.Equal(900_001m, second.State.Opened.Value[0].Price);
    }

    [Fact(DisplayName = "超过三十分钟的按下失效")]
    [Proves(typeof(TwoPeopleOpenTheBids))]
    public void APressLapsesAfterTheWindow()
    {
        var late = With(4).When(Cast.Agency, new PressOpen(), 1).When(Cast.Supervisor, new PressOpen(), 32);

        Assert.Null(late.State.Opened);
        Assert.NotNull(late.When(Cast.Agency, new PressOpen(), 33).State.Opened);
    }

    [Fact(DisplayName = "同一人不能代表双方按下; 同一方按两次不算两人")]
    [Proves(typeof(TwoPeopleOpenTheBids))]
    public void OnePersonIsNotTwo()
    {
        var same = With(4).When(Cast.Agency, new PressOpen(), 1).When(Cast.Agency, new PressOpen(), 2);
        var disguised = same.When(Cast.Supervisor with { Id = Cast.Agency.Id }, new PressOpen(), 3);

        Assert.Null(same.State.Opened);
        Assert.Null(disguised.State.Opened);
    }

    [Fact(DisplayName = "投标人少于三个的, 不得开标")]
    [Proves(typeof(FewerThanThreeBidsAreNotOpened))]
    public void FewerThanThreeBidsAreNotOpened()
    {
        var failed = With(2).When(Cast.Agency, new PressOpen(), 1);

        Assert.Equal([new OpeningFailed(2)], failed.News.AsEnumerable());
        Assert.Equal("already-opened", failed.When(Cast.Supervisor, new PressOpen(), 2).Refusal?.Code);
    }

    [Fact(DisplayName = "截止后送达的投标应当拒收, 一个投标人只能投一份")]
    [Proves(typeof(ALateBidIsRefused))]
    [Proves(typeof(OneBidderHandsInOneBid))]
    public void LateAndDoubleBidsAreRefused()
    {
        Assert.Equal("after-deadline", With(3).When(Cast.Agency, new RegisterBid(Bid(4)), 0).Refusal?.Code);
        Assert.Equal("duplicate-bid", With(3).When(Cast.Agency, new RegisterBid(Bid(4) with { Bidder = "第1公司" }), -5).Refusal?.Code);
    }

    [Theory(DisplayName = "报价、价格扣除超出范围或者小数过长的不予封存: 一份读不出, 全部不能开启")]
    [Proves(typeof(WhatIsSealedCanBeReadOut))]
    [InlineData("0", "0.1", null)]
    [InlineData("999999999999.999999", "1", null)]
    [InlineData("-0.01", "0.1", "bid-out-of-bounds")]
    [InlineData("1000000000000", "0.1", "bid-out-of-bounds")]
    [InlineData("79228162514264337593543950335", "0.1", "bid-out-of-bounds")]
    [InlineData("100", "-0.1", "bid-out-of-bounds")]
    [InlineData("100", "1.01", "bid-out-of-bounds")]
    [InlineData("100", "0.0000000000000000000000000001", "bid-out-of-bounds")]
    public void AFigureThatCannotBeReadOutIsNotSealed(string price, string deduction, string? code)
    {
        static decimal Figure(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var content = Bid(4) with { Price = Figure(price), Deductions = [Figure(deduction)] };

        var registered = With(3).When(Cast.Agency, new RegisterBid(content), -5);

        Assert.Equal(code, registered.Refusal?.Code);
        Assert.Equal(code is null ? content.Price : null, registered.When(Cast.Agency, new PressOpen(), 1).When(Cast.Supervisor, new PressOpen(), 2).State.Opened!.Value.FirstOrDefault(bid => bid.Bid == content.Bid)?.Price);
    }

    [Fact(DisplayName = "开标一览表的内容过长的不予封存: 开启后要当众唱出并印入记录")]
    [Proves(typeof(WhatIsSealedCanBeReadOut))]
    public void AFormThatCouldNotBeReadOutIsRefused()
    {
        OpenedBid Filled(string value, int lines) => Bid(4) with { Form = [.. Enumerable.Repeat(new FormField("工期", value), lines)] };

        Assert.Null(With(3).When(Cast.Agency, new RegisterBid(Filled(new string('长', 2000), 200)), -5).Refusal);
        Assert.Equal("text-too-long", With(3).When(Cast.Agency, new RegisterBid(Filled(new string('长', 2001), 1)), -5).Refusal?.Code);
        Assert.Equal("text-too-long", With(3).When(Cast.Agency, new RegisterBid(Filled("x", 201)), -5).Refusal?.Code);
        Assert.Equal("text-unprintable", With(3).When(Cast.Agency, new RegisterBid(Filled("合格\uE123", 1)), -5).Refusal?.Code);
        Assert.Equal("bid-out-of-bounds", With(3).When(Cast.Agency, new RegisterBid(Bid(4) with { Deductions = [0.6m, 0.6m] }), -5).Refusal?.Code);
    }

    [Fact(DisplayName = "开启前只见投标人名称与送达时间")]
    [Proves(typeof(OpeningVisibility))]
    public void BeforeTheOpeningOnlyNameAndTimeGoOut()
    {
        var received = Assert.IsType<BidReceived>(With(1).News.Single());

        foreach (var audience in Audiences.All)
        {
            Assert.Null((received.For(audience) as BidReceived)?.Envelope.Body);
        }

        Assert.Null(received.For(Audience.Panel));
        Assert.Null(OpeningView.For(With(3).State, Cast.Agency)!.Opened);
    }

    [Fact(DisplayName = "异议须当场答复并记录后, 开标记录方可确认")]
    [Proves(typeof(ObjectionsAreAnsweredOnTheSpot))]
    public void ObjectionsAreAnsweredBeforeTheRecordIsConfirmed()
    {
        var opened = With(3).When(Cast.Agency, new PressOpen(), 1).When(Cast.Supervisor, new PressOpen(), 2);
        var objected = opened.When(Cast.Agency, new RaiseObjection("B2", "唱标价格与报价函大写不一致"), 3);

        Assert.Equal("objections-open", objected.When(Cast.Agency, new ConfirmOpening(), 4).Refusal?.Code);

        var confirmed = objected.When(Cast.Agency, new AnswerObjection(1, "以报价函大写为准"), 5).When(Cast.Agency, new ConfirmOpening(), 6);
        Assert.NotNull(confirmed.State.ConfirmedAt);
        Assert.Equal("not-yours", opened.When(Cast.Supervisor, new ConfirmOpening(), 4).Refusal?.Code);
    }

    [Fact(DisplayName = "封存的投标被改动的, 全部不予开启")]
    [Proves(typeof(EveryBidReceivedInTimeIsOpened))]
    public void ABrokenEnvelopeOpensNone()
    {
        var story = With(3);
        var swapped = story.State with
        {
            Received = [story.State.Received[0] with { Envelope = story.State.Received[1].Envelope }, .. story.State.Received.Skip(1)],
        };

        var refused = (story with { State = swapped }).When(Cast.Agency, new PressOpen(), 1).When(Cast.Supervisor, new PressOpen(), 2);

        Assert.Equal("seal-broken", refused.Refusal?.Code);
        Assert.Null(refused.State.Opened);
    }
}
