using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations;

[Proves(typeof(HelpAtTheSeat))]
public class HelpTests
{
    private static readonly Caller OperatorInBinzhou = new("account-operator", Role.Operator, Site: "binzhou");

    [Fact(DisplayName = "成员可在任何阶段求助场地人员, 求助与处理均记入档案")]
    public void AMemberCallsAndTheOperatorOfHisSiteAnswers()
    {
        var called = Story.InScoring.When(赵, new CallForHelp(HelpKind.Network));
        var answered = called.When(OperatorInBinzhou, new AnswerHelp(赵.Id));

        Assert.Equal(new HelpCalled(赵.Id, HelpKind.Network), Assert.Single(called.News));
        Assert.Equal(new HelpAnswered(赵.Id), Assert.Single(answered.News));
        Assert.Empty(answered.State.Help);
    }

    [Fact(DisplayName = "评审暂停时仍可求助")]
    public void HelpIsCalledWhileTheEvaluationIsSuspended()
    {
        var suspended = Story.InScoring.When(钱, new Connect("s", false, false)).When(钱, new Disconnect("s")).After(TimeSpan.FromMinutes(1))
            .When(Caller.System, new NoticeAbsence(钱.Id));

        Assert.True(suspended.State.IsSuspended);
        Assert.IsType<HelpCalled>(suspended.When(赵, new CallForHelp(HelpKind.Device)).News.Single());
    }

    [Fact(DisplayName = "重复求助不重复记录")]
    public void CallingTwiceIsOneCall() =>
        Assert.Empty(Story.InScoring.When(赵, new CallForHelp(HelpKind.Network)).When(赵, new CallForHelp(HelpKind.Health)).News);

    [Fact(DisplayName = "求助只由本场地人员处理")]
    public void NobodyElseAnswers()
    {
        var called = Story.InScoring.When(张, new CallForHelp(HelpKind.Health));

        Assert.Equal("not-your-site", called.When(OperatorInBinzhou, new AnswerHelp(张.Id)).Refusal?.Code);
        Assert.Equal("not-yours", called.When(李, new AnswerHelp(张.Id)).Refusal?.Code);
        Assert.Equal("not-yours", called.When(Supervisor, new CallForHelp(HelpKind.Other)).Refusal?.Code);
        Assert.Equal("unknown-member", called.When(OperatorInBinzhou, new AnswerHelp("E9")).Refusal?.Code);
    }
}
