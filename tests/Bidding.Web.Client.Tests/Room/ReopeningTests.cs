using Bidding.Domain.Evaluations;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>87号令 第六十四条: after signing the agency or the supervisor asks the same committee to take its result up again.</summary>
public class ReopeningTests : RoomContext
{
    private static readonly ReopenResult Again = new(CorrectionGround.ObjectiveDiffers, "业绩认定不一致");

    [Fact(DisplayName = "监督请求重新评审: 须选择情形并写明理由, 草稿保存在本机")]
    public async Task TheSupervisorAsks()
    {
        await Sit(Story.Ended, Cast.Supervisor);
        var form = Show<ReopenForm>();
        await form.Find("[data-act=reopen]").ClickAsync(new());
        Assert.Contains("请选择情形并写明理由", form.Markup);
        Assert.Empty(Server.Decided);
        await form.Find("[data-ground=ObjectiveDiffers]").ChangeAsync(new() { Value = "on" });
        await form.Find("[data-field=reopen-reason]").InputAsync(new() { Value = Again.Reason });

        var kept = Show<ReopenForm>();
        Assert.Equal(Again.Reason, kept.Find("[data-field=reopen-reason]").GetAttribute("value"));
        Assert.True(kept.Find("[data-ground=ObjectiveDiffers]").HasAttribute("checked"));
        await kept.Find("[data-act=reopen]").ClickAsync(new());

        Assert.Equal(Again, Server.Decided.Single());
        kept.WaitForAssertion(() => Assert.Empty(kept.FindAll("[data-part=reopen]")));
    }

    [Fact(DisplayName = "政府采购只列四种情形; 成员没有此项")]
    public async Task OnlyTheFourCasesAndNotForMembers()
    {
        await Sit(Story.Ended, Cast.Agency);
        Assert.Equal(4, Show<ReopenForm>().FindAll("[data-ground]").Count);

        await Enter(Cast.张.Caller());
        Assert.Empty(Show<ReopenForm>().FindAll("[data-part=reopen]"));
    }

    [Fact(DisplayName = "重新评审后, 每个人都看到是第几轮、因何重新评审、此前的确认和签署失效")]
    public async Task EverybodyIsTold()
    {
        await Sit(Story.Ended.When(Cast.Supervisor, Again), Cast.张);

        var note = Show<ReopenedNote>().Find("[data-part=reopened]").TextContent;

        Assert.Contains("第 2 轮", note);
        Assert.Contains("客观评审因素评分不一致", note);
        Assert.Contains(Again.Reason, note);
    }
}
