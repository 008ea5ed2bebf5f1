using System.Text;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Domain.Visibility;
using Bidding.Testing;
using static Bidding.Domain.Visibility.Audience;

namespace Bidding.Architecture.Tests.Facts;

/// <summary>A new kind of fact is finished when it can be stored and read again, changes something, and somebody has decided who hears it.</summary>
public sealed class FactTests
{
    /// <summary>Facts that are only remembered.</summary>
    private static readonly Type[] ChangeNothing = [typeof(EvaluationFact.AttemptRefused), typeof(OpeningFact.AttemptRefused), typeof(PanelFact.AttemptRefused)];

    private static readonly Audience[] Everybody = [Panel, Supervisors, Agency, Operators];
    private static readonly Audience[] ConcernedWithContent = [Panel, Supervisors, Agency];
    private static readonly Audience[] WhoSeeScores = [Panel, Supervisors];

    /// <summary>Seats, lines and the course of things are for everybody; what is not named here is content.</summary>
    private static readonly Dictionary<Type, Audience[]> Hear = new()
    {
        [typeof(EvaluationFact.EvaluationConvened)] = Everybody,
        [typeof(EvaluationFact.PhaseOpened)] = Everybody,
        [typeof(EvaluationFact.MemberConnected)] = Everybody,
        [typeof(EvaluationFact.SeatTakenOver)] = Everybody,
        [typeof(EvaluationFact.MemberDisconnected)] = Everybody,
        [typeof(EvaluationFact.AbsenceNoticed)] = Everybody,
        [typeof(EvaluationFact.EvaluationSuspended)] = Everybody,
        [typeof(EvaluationFact.EvaluationResumed)] = Everybody,
        [typeof(EvaluationFact.MemberSignedIn)] = Everybody,
        [typeof(EvaluationFact.NoConflictDeclared)] = Everybody,
        [typeof(EvaluationFact.EvaluationTerminated)] = Everybody,
        [typeof(EvaluationFact.ConflictsDeclared)] = ConcernedWithContent,
        [typeof(EvaluationFact.ChairVoteCast)] = ConcernedWithContent,
        [typeof(EvaluationFact.ChairBallotTied)] = ConcernedWithContent,
        [typeof(EvaluationFact.ChairElected)] = ConcernedWithContent,
        [typeof(EvaluationFact.ReviewSealed)] = ConcernedWithContent,
        [typeof(EvaluationFact.ReviewWithdrawn)] = ConcernedWithContent,
        [typeof(EvaluationFact.ReviewsRevealed)] = ConcernedWithContent,
        [typeof(EvaluationFact.BidRejected)] = ConcernedWithContent,
        [typeof(EvaluationFact.ScoresSealed)] = ConcernedWithContent,
        [typeof(EvaluationFact.ScoresWithdrawn)] = ConcernedWithContent,
        [typeof(EvaluationFact.ScoresRevealed)] = WhoSeeScores,
        [typeof(EvaluationFact.ScoreCorrected)] = WhoSeeScores,
        [typeof(EvaluationFact.ScoreExplained)] = WhoSeeScores,
        [typeof(EvaluationFact.ContractMattersNoted)] = WhoSeeScores,
        [typeof(EvaluationFact.ResultConfirmed)] = ConcernedWithContent,
        [typeof(EvaluationFact.ReportSigned)] = ConcernedWithContent,
        [typeof(EvaluationFact.SignatureRefused)] = ConcernedWithContent,
        [typeof(EvaluationFact.ResultReopened)] = ConcernedWithContent,
        [typeof(EvaluationFact.ReportRendered)] = ConcernedWithContent,
        [typeof(EvaluationFact.EvaluationPaused)] = Everybody,
        [typeof(EvaluationFact.PauseEnded)] = Everybody,
        [typeof(EvaluationFact.ClarificationAsked)] = ConcernedWithContent,
        [typeof(EvaluationFact.ClarificationReleased)] = ConcernedWithContent,
        [typeof(EvaluationFact.ClarificationReturned)] = ConcernedWithContent,
        [typeof(EvaluationFact.ClarificationWithdrawn)] = ConcernedWithContent,
        [typeof(EvaluationFact.ClarificationAnswered)] = ConcernedWithContent,
        [typeof(EvaluationFact.LowPriceReviewOpened)] = ConcernedWithContent,
        [typeof(EvaluationFact.LowPriceExplained)] = ConcernedWithContent,
        [typeof(EvaluationFact.PriceCorrected)] = ConcernedWithContent,
        [typeof(EvaluationFact.PriceCorrectionConfirmed)] = ConcernedWithContent,
        [typeof(EvaluationFact.PriceCorrectionRefused)] = ConcernedWithContent,
        [typeof(EvaluationFact.PriceCorrectionUnanswered)] = ConcernedWithContent,
        [typeof(EvaluationFact.AgreementDeemed)] = ConcernedWithContent,
        [typeof(EvaluationFact.MemberReplaced)] = Everybody,
        [typeof(EvaluationFact.VoteReopened)] = ConcernedWithContent,
        [typeof(EvaluationFact.VoteOpened)] = ConcernedWithContent,
        [typeof(EvaluationFact.VoteCast)] = ConcernedWithContent,
        [typeof(EvaluationFact.VoteDecided)] = ConcernedWithContent,
        [typeof(EvaluationFact.BidRejectedByVote)] = ConcernedWithContent,
        [typeof(EvaluationFact.TimeExtended)] = Everybody,
        [typeof(EvaluationFact.AttemptRefused)] = [Supervisors],
        [typeof(EvaluationFact.HelpCalled)] = Everybody,
        [typeof(EvaluationFact.HelpAnswered)] = Everybody,
        [typeof(OpeningFact.OpeningScheduled)] = [Supervisors, Agency],
        [typeof(OpeningFact.BidReceived)] = [Supervisors, Agency],
        [typeof(OpeningFact.BidWithdrawn)] = [Supervisors, Agency],
        [typeof(OpeningFact.OpenPressed)] = [Supervisors, Agency],
        [typeof(OpeningFact.OpeningFailed)] = [Supervisors, Agency],
        [typeof(OpeningFact.BidsOpened)] = [Supervisors, Agency],
        [typeof(OpeningFact.ObjectionRaised)] = [Supervisors, Agency],
        [typeof(OpeningFact.ObjectionAnswered)] = [Supervisors, Agency],
        [typeof(OpeningFact.OpeningConfirmed)] = [Supervisors, Agency],
        [typeof(OpeningFact.AttemptRefused)] = [Supervisors],
        [typeof(PanelFact.DrawOrdered)] = [Supervisors, Agency],
        [typeof(PanelFact.OrderWithdrawn)] = [Supervisors, Agency],
        [typeof(PanelFact.SupplementOrdered)] = [Supervisors, Agency],
        [typeof(PanelFact.FindingPinned)] = [Supervisors, Agency],
        [typeof(PanelFact.FindingSetAside)] = [Supervisors, Agency],
        [typeof(PanelFact.CandidatesListed)] = [Supervisors, Agency],
        [typeof(PanelFact.DrawWitnessed)] = [Supervisors, Agency],
        [typeof(PanelFact.ExpertsDrawn)] = [Supervisors, Agency],
        [typeof(PanelFact.InvitationAccepted)] = [Supervisors, Agency],
        [typeof(PanelFact.ExpertExcused)] = [Supervisors, Agency],
        [typeof(PanelFact.ReserveCalled)] = [Supervisors, Agency],
        [typeof(PanelFact.MembersSeated)] = [Supervisors, Agency],
        [typeof(PanelFact.AttemptRefused)] = [Supervisors],
    };

    public static TheoryData<Type> Evaluations => [.. Kinds.Of(typeof(EvaluationFact))];

    public static TheoryData<Type> Openings => [.. Kinds.Of(typeof(OpeningFact))];

    public static TheoryData<Type> Panels => [.. Kinds.Of(typeof(PanelFact))];

    [Fact(DisplayName = "每种事实在记录中都有自己的名字")]
    public void EveryKindHasItsWordInTheRecord()
    {
        foreach (var family in new[] { typeof(EvaluationFact), typeof(OpeningFact), typeof(PanelFact) })
        {
            Assert.Equal(Kinds.Of(family).ToDictionary(type => type, Kinds.Kebab), Kinds.OnTheWire(family));
        }
    }

    [Theory(DisplayName = "写下的评审事实多年后仍逐字节可读")]
    [MemberData(nameof(Evaluations))]
    public void AnEvaluationFactOnceWrittenIsReadAndWrittenTheSame(Type fact)
    {
        var written = Samples.BytesOf("evaluation", fact);

        var body = Samples.Read<EvaluationFact>(written);

        Assert.IsType(fact, body.Fact);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Samples.Write(body)));
    }

    [Theory(DisplayName = "写下的开标事实多年后仍逐字节可读")]
    [MemberData(nameof(Openings))]
    public void AnOpeningFactOnceWrittenIsReadAndWrittenTheSame(Type fact)
    {
        var written = Samples.BytesOf("opening", fact);

        var body = Samples.Read<OpeningFact>(written);

        Assert.IsType(fact, body.Fact);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Samples.Write(body)));
    }

    [Theory(DisplayName = "写下的专家抽取事实多年后仍逐字节可读")]
    [MemberData(nameof(Panels))]
    public void APanelFactOnceWrittenIsReadAndWrittenTheSame(Type fact)
    {
        var written = Samples.BytesOf("panel", fact);

        var body = Samples.Read<PanelFact>(written);

        Assert.IsType(fact, body.Fact);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Samples.Write(body)));
    }

    [Theory(DisplayName = "每种专家抽取事实都改变状态, 除非明说不变")]
    [MemberData(nameof(Panels))]
    public void EvolveHandlesEveryPanelFact(Type fact) =>
        Assert.Equal(!ChangeNothing.Contains(fact), !ReferenceEquals(PanelDraw.None.Evolve(Samples.Panel(fact), Story.Begin), PanelDraw.None));

    [Theory(DisplayName = "谁能得知哪种专家抽取事实, 一一列明")]
    [MemberData(nameof(Panels))]
    public void WhoHearsAPanelFactIsSaid(Type fact) =>
        Assert.Equal(Hear[fact], Audiences.All.Where(audience => Samples.Panel(fact).For(audience) is not null));

    [Theory(DisplayName = "每种评审事实都改变状态, 除非明说不变")]
    [MemberData(nameof(Evaluations))]
    public void EvolveHandlesEveryEvaluationFact(Type fact)
    {
        var sample = Samples.Evaluation(fact);

        var changes = new[] { Story.Untold, Story.InSummary, Story.InVote, Story.Clarified, Story.LowPriced, Story.PriceCorrected }.Any(story => !ReferenceEquals(story.State.Evolve(sample, Story.Begin), story.State));

        Assert.Equal(!ChangeNothing.Contains(fact), changes);
    }

    [Theory(DisplayName = "每种开标事实都改变状态, 除非明说不变")]
    [MemberData(nameof(Openings))]
    public void EvolveHandlesEveryOpeningFact(Type fact) =>
        Assert.Equal(!ChangeNothing.Contains(fact), !ReferenceEquals(Opening.None.Evolve(Samples.Opening(fact), Story.Begin), Opening.None));

    [Theory(DisplayName = "谁能得知哪种评审事实, 一一列明")]
    [MemberData(nameof(Evaluations))]
    public void WhoHearsAnEvaluationFactIsSaid(Type fact) =>
        Assert.Equal(Hear[fact], Audiences.All.Where(audience => Samples.Evaluation(fact).For(audience) is not null));

    [Theory(DisplayName = "谁能得知哪种开标事实, 一一列明")]
    [MemberData(nameof(Openings))]
    public void WhoHearsAnOpeningFactIsSaid(Type fact) =>
        Assert.Equal(Hear[fact], Audiences.All.Where(audience => Samples.Opening(fact).For(audience) is not null));

    [Theory(DisplayName = "封存的内容不随事实外传")]
    [InlineData(typeof(EvaluationFact.ScoresSealed))]
    [InlineData(typeof(EvaluationFact.ReviewSealed))]
    public void ASealedBodyStaysInside(Type fact)
    {
        Assert.Contains("c2VhbGVk", Encoding.UTF8.GetString(Samples.BytesOf("evaluation", fact)), StringComparison.Ordinal);
        Assert.All(Hear[fact], audience => Assert.DoesNotContain("c2VhbGVk", Domain.Json.DomainJson.Write(Samples.Evaluation(fact).For(audience)!), StringComparison.Ordinal));
    }
}
