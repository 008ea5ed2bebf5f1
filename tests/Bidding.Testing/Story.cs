using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Testing;

/// <summary>
/// An evaluation told command by command through the production decider; what it has told so far is <see cref="Facts"/>.
/// Stories are values: each step gives a new one.
/// </summary>
public sealed record Story
{
    public static readonly DateTimeOffset Begin = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public Evaluation State { get; private init; } = Evaluation.None;

    public ImmutableArray<(EvaluationFact Fact, DateTimeOffset At)> Facts { get; private init; } = [];

    /// <summary>What the last command was answered with.</summary>
    public ImmutableArray<EvaluationFact> News { get; private init; } = [];

    public Refusal? Refusal { get; private init; }

    public DateTimeOffset Now { get; private init; } = Begin;

    public static Story Untold { get; } = new();

    public static Story Convened(Convocation? convocation = null) => Untold.When(Cast.Agency, new Convene(convocation ?? Cast.Convocation));

    public static Story InDeclaration => Cast.Panel.Aggregate(Convened(), (story, member) => story.When(member, new SignIn()));

    public static Story InChairElection => Cast.Panel.Aggregate(InDeclaration, (story, member) => story.When(member, new DeclareNoConflict(Pledge: true)));

    public static Story InReview => Cast.Panel.Aggregate(InChairElection, (story, member) => story.When(member, new VoteForChair(Cast.张.Id)));

    public static Story InScoring => Cast.Panel.Aggregate(InReview, (story, member) =>
        Cast.Bids.Aggregate(story, (so, bid) => so.When(member, Passed(bid))));

    public static Story InSummary => Cast.Panel.Aggregate(InScoring, (story, member) =>
        Cast.Bids.Aggregate(story, (so, bid) => so.When(member, Scores(bid))));

    /// <summary>李's sum for 丙 is 4; the others give 27.5.</summary>
    public static Story WithOutlier => Cast.Panel.Aggregate(InScoring, (story, member) =>
        Cast.Bids.Aggregate(story, (so, bid) => so.When(member, member == Cast.李 && bid == Cast.丙 ? Scores(bid, 2m, 1m, 1m) : Scores(bid))));

    public static Story InSigning => Cast.Panel.Aggregate(InSummary, (story, member) => story.When(member, new ConfirmResult(story.Digest)));

    public static Story Ended => Cast.Panel.Aggregate(InSigning, (story, member) => story.When(member, new SignReport(story.Digest, null)));

    /// <summary>In scoring, while the members vote on rejecting 丁; nobody has cast a ballot yet.</summary>
    public static Story InVote => InScoring.When(Cast.张, new OpenVote(Reject(Cast.丁), "附加了采购人不能接受的付款条件"));

    /// <summary>The evaluation of other bids, played up to scoring; the chair is 张.</summary>
    public static Story InScoringOf(Convocation convocation)
    {
        var story = Cast.Panel.Aggregate(Convened(convocation), (so, member) => so.When(member, new SignIn()));
        story = Cast.Panel.Aggregate(story, (so, member) => so.When(member, new DeclareNoConflict(Pledge: true)));
        story = Cast.Panel.Aggregate(story, (so, member) => so.When(member, new VoteForChair(Cast.张.Id)));
        return Cast.Panel.Aggregate(story, (so, member) => convocation.Bids.Aggregate(so, (each, bid) => each.When(member, Passed(bid))));
    }

    /// <summary>In the tendering regime, revealed; the chair is 张.</summary>
    public static Story TenderingInSummary => Cast.Panel.Aggregate(InScoringOf(Cast.Convocation with { Method = Cast.TenderingMethod }), (story, member) =>
        Cast.Bids.Aggregate(story, (so, bid) => so.When(member, Scores(bid))));

    /// <summary>甲 quotes 450 000: below half of 乙's 920 000 and 45 % of the cap of 1 200 000.</summary>
    public static Convocation WithLowQuote => Cast.Convocation with { Bids = [Cast.甲 with { Quote = 450_000m }, .. Cast.Bids[1..]] };

    /// <summary>In scoring; 甲 quotes too low, and the chair has asked to explain.</summary>
    public static Story LowPriced => InScoringOf(WithLowQuote).When(Cast.张, new OpenLowPriceReview(Cast.甲.Id, Minutes: 30));

    /// <summary>In scoring; 乙 was read out with 920 000 but writes 九十万 in words, and has yet to confirm.</summary>
    public static Story PriceCorrected => InScoring.When(Cast.张, new CorrectPrice(Cast.乙.Id, new("玖拾万元整", null, []), Minutes: 30));

    /// <summary>In scoring, paused, with a question to 乙 that the supervisor has yet to release.</summary>
    public static Story Clarified => InScoring.When(Cast.张, new AskClarification(Cast.乙.Id, "请说明质保期的起算时间。", Minutes: 60))
        .When(Cast.Supervisor, new Pause(PauseGround.Network, "滨州场地专线中断"));

    public static VoteSubject.RejectBid Reject(EvaluatedBid bid) => new(bid.Id, RejectionGround.UnacceptableCondition, "招标文件 第四章 3.2", Page: 17);

    /// <summary>What a property prints when it fails: the history, whatever state it is in.</summary>
    public override string ToString() => string.Join('\n', Facts.Select(entry => entry.Fact));

    public string Digest => EvaluationResult.Of(State).Digest;

    public Story When(PanelMember member, EvaluationCommand command) => When(member.Caller(), command);

    public Story When(Caller caller, EvaluationCommand command)
    {
        var nonce = new byte[32];
        BitConverter.TryWriteBytes(nonce, Facts.Length);
        return Decider.Decide(command, State, new(caller, Now, nonce, OpenSeal.Instance)) switch
        {
            Decision<EvaluationFact>.Accepted accepted => this with
            {
                State = accepted.Facts.Aggregate(State, (state, fact) => state.Evolve(fact, Now)),
                Facts = [.. Facts, .. accepted.Facts.Select(fact => (fact, Now))],
                News = accepted.Facts,
                Refusal = null,
            },
            Decision<EvaluationFact>.Refused refused => this with { News = [], Refusal = refused.Refusal },
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>The same story with a state somebody tampered with.</summary>
    public Story At(Evaluation state) => this with { State = state };

    /// <summary>A fact that the server records by itself, such as an attempt that was refused.</summary>
    public Story Recording(EvaluationFact fact) => this with { State = State.Evolve(fact, Now), Facts = [.. Facts, (fact, Now)], News = [fact] };

    public Story After(TimeSpan time) => this with { Now = Now + time };

    public static SealReview Passed(EvaluatedBid bid) => new(bid.Id, [new("C1", true, null), new("C2", true, null)]);

    public static SealReview Failed(EvaluatedBid bid) => new(bid.Id, [new("C1", true, null), new("C2", false, "未承诺交货期", new("技术部分.pdf", 37))]);

    public static SealScores Scores(EvaluatedBid bid, decimal t1 = 12m, decimal t2 = 8m, decimal t3 = 7.5m, decimal k1 = 4m) =>
        new(bid.Id, [new("T1", t1), new("T2", t2), new("T3", t3), new("K1", k1)]);
}
