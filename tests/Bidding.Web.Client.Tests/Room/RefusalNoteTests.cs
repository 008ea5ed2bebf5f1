using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>A refusal stands beside the thing refused, where it is seen, and no longer than it may be true.</summary>
public class RefusalNoteTests : RoomContext
{
    [Fact(DisplayName = "拒绝: 先说明原委, 再列条款, 最后说下一步")]
    public async Task ARefusalSpeaksPlainlyThenCitesThenAdvises()
    {
        await Sit(Story.InScoring, Cast.张);

        var text = Show<RefusalNote>(with => with.Add(note => note.Refusal, Refusals.ScoreOutOfRange)).Find("[data-refusal=score-out-of-range]").TextContent;

        Assert.True(text.IndexOf("分值超出", StringComparison.Ordinal) < text.IndexOf("87号令 第六十四条", StringComparison.Ordinal));
        Assert.True(text.IndexOf("87号令", StringComparison.Ordinal) < text.IndexOf("请在范围内打分", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "拒绝出现时移入视野; 已经改动所填的, 或者此后另有操作入账的, 不再显示")]
    public async Task ARefusalIsSeenAndGoesWhenItMayBeTrueNoLonger()
    {
        await Sit(Story.InScoring, Cast.张);
        var revealed = JSInterop.SetupModule(Bidding.Web.Client.Live.Hands.Module).SetupVoid("reveal", _ => true).SetVoidResult();
        var note = Show<SendingNote>(with => with.Add(sending => sending.Place, "vote/9"));
        Task Refused() => Renderer.Dispatcher.InvokeAsync(() => Room.Send(new CastVote(9, InFavour: true, null)));

        await Refused();
        note.WaitForAssertion(() => Assert.NotEmpty(note.FindAll("[data-refusal]")));
        Assert.Single(revealed.Invocations);
        await Room.Keep("vote/9/reason", "另有理由");
        note.WaitForAssertion(() => Assert.Empty(note.FindAll("[data-refusal]")));

        await Refused();
        note.WaitForAssertion(() => Assert.NotEmpty(note.FindAll("[data-refusal]")));
        Assert.Equal(2, revealed.Invocations.Count);
        await Renderer.Dispatcher.InvokeAsync(() => Room.Send(Story.Scores(Cast.甲)));
        note.WaitForAssertion(() => Assert.Empty(note.FindAll("[data-refusal]")));
    }
}
