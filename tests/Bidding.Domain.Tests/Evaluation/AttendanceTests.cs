using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations;

[Proves(typeof(Attendance))]
public class AttendanceTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(Cast.Convocation.GraceSeconds);

    private static Story Dropped => Story.InScoring
        .When(赵, new Connect("s1", false, false)).When(赵, new Disconnect("s1"));

    [Fact(DisplayName = "掉线未超过时限的, 不暂停")]
    public void WithinTheGraceNothingHappens() =>
        Assert.Equal("not-absent", Dropped.After(Grace - TimeSpan.FromMilliseconds(1)).When(Caller.System, new NoticeAbsence(赵.Id)).Refusal?.Code);

    [Fact(DisplayName = "掉线超过时限的, 全体暂停, 原因可见; 恢复在线后继续")]
    public void BeyondTheGraceEverybodyWaitsUntilHeIsBack()
    {
        var suspended = Dropped.After(Grace).When(Caller.System, new NoticeAbsence(赵.Id));

        Assert.Equal([new AbsenceNoticed(赵.Id, Story.Begin), new EvaluationSuspended()], suspended.News.AsEnumerable());
        Assert.Equal("suspended", suspended.When(张, Story.Scores(甲)).Refusal?.Code);
        Assert.Equal("评委丁", EvaluationView.For(suspended.State, 张.Caller())!.Suspension!.Absent.Single().Member.Alias);

        var resumed = suspended.When(赵, new Connect("s2", false, false));
        Assert.Equal([new MemberConnected(赵.Id, "s2"), new EvaluationResumed()], resumed.News.AsEnumerable());
        Assert.Null(resumed.When(张, Story.Scores(甲)).Refusal);
    }

    [Fact(DisplayName = "凭代码签到后一直未进入评标室的, 自签到时起计, 超过时限全体暂停; 进入后继续")]
    public void WhoSignsInAndNeverComesIsAbsentFromThen()
    {
        var outside = Story.Convened().When(赵, new SignIn());

        Assert.Equal("not-absent", outside.After(Grace - TimeSpan.FromMilliseconds(1)).When(Caller.System, new NoticeAbsence(赵.Id)).Refusal?.Code);
        var suspended = outside.After(Grace).When(Caller.System, new NoticeAbsence(赵.Id));
        Assert.Equal([new AbsenceNoticed(赵.Id, Story.Begin), new EvaluationSuspended()], suspended.News.AsEnumerable());
        Assert.False(suspended.When(赵, new Connect("s1", false, false)).State.IsSuspended);
    }

    [Fact(DisplayName = "掉线后凭代码签到的, 自签到时起计, 不从掉线时起计")]
    public void WhoHadLeftIsCountedFromHisSigningIn()
    {
        var back = Story.Convened().When(赵, new Connect("s1", false, false)).When(赵, new Disconnect("s1")).After(Grace).When(赵, new SignIn());

        Assert.Equal("not-absent", back.When(Caller.System, new NoticeAbsence(赵.Id)).Refusal?.Code);
        Assert.Equal(Story.Begin + Grace, back.State.Presence[赵.Id].Since);
    }

    [Fact(DisplayName = "在评标室内签到的, 在线状态不变")]
    public void WhoSignsInInTheRoomIsThere() =>
        Assert.True(Story.Convened().When(赵, new Connect("s1", false, false)).When(赵, new SignIn()).State.Presence[赵.Id].Online);

    [Fact(DisplayName = "两名成员均掉线的, 须两人都恢复在线才继续")]
    public void TwoAbsentMembersMustBothReturn()
    {
        var both = Dropped.When(张, new Connect("s3", false, false)).When(张, new Disconnect("s3")).After(Grace)
            .When(Caller.System, new NoticeAbsence(赵.Id)).When(Caller.System, new NoticeAbsence(张.Id));
        var one = both.When(赵, new Connect("s4", false, false));

        Assert.True(one.State.IsSuspended);
        Assert.False(one.When(张, new Connect("s5", false, false)).State.IsSuspended);
    }

    [Fact(DisplayName = "已签署的成员离线不影响他人")]
    public void WhoHasSignedMayLeave()
    {
        var signed = Story.InSigning.When(赵, new Connect("s1", false, false));
        signed = signed.When(赵, new SignReport(signed.Digest, null)).When(赵, new Disconnect("s1")).After(Grace);

        Assert.Equal("not-absent", signed.When(Caller.System, new NoticeAbsence(赵.Id)).Refusal?.Code);
    }

    [Fact(DisplayName = "一人一席: 第二处登录须本人确认接管, 并记入档案")]
    public void ASecondConnectionTakesOverOnlyAfterConfirmation()
    {
        var seated = Story.InScoring.When(张, new Connect("desk", false, false));

        Assert.Equal("seat-taken", seated.When(张, new Connect("elsewhere", TakeOver: false, SameTab: false)).Refusal?.Code);
        Assert.Equal([new SeatTakenOver(张.Id, "elsewhere")],
            seated.When(张, new Connect("elsewhere", TakeOver: true, SameTab: false)).News.AsEnumerable());
    }

    [Fact(DisplayName = "同一页面断线重连不算第二处登录")]
    public void TheSameTabComingBackIsNoSecondSeat() =>
        Assert.IsType<MemberConnected>(Story.InScoring.When(张, new Connect("desk", false, false))
            .When(张, new Connect("desk-again", TakeOver: false, SameTab: true)).News.Single());

    [Fact(DisplayName = "已被接管的旧连接断开, 不使成员离线")]
    public void TheDisplacedConnectionLeavingChangesNothing()
    {
        var story = Story.InScoring.When(张, new Connect("old", false, false)).When(张, new Connect("new", true, false)).When(张, new Disconnect("old"));

        Assert.Empty(story.News);
        Assert.True(story.State.Presence[张.Id].Online);
    }

    [Theory(DisplayName = "缺席只能由系统认定")]
    [InlineData(true)]
    [InlineData(false)]
    public void OnlyTheSystemNoticesAnAbsence(bool agency) =>
        Assert.Equal("not-yours", Dropped.After(Grace).When(agency ? Agency : Supervisor, new NoticeAbsence(赵.Id)).Refusal?.Code);
}
