using System.Net;
using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Tests.Live;
using Bidding.Web.Tests.Pages;

namespace Bidding.Web.Tests.Committee;

/// <summary>A refused attempt is printed in the report with a full name: what a page can see to be missing it says itself, beside the field, and sends nothing.</summary>
public sealed class EmptyBoxesTests
{
    [Theory(DisplayName = "评审事务各表单的必填项写明“必填”; 空着提交的, 在该栏旁用本页语言指出, 不入档案")]
    [InlineData("pause", "Pausing", "Text", "请填写, 未提交")]
    [InlineData("pause", "Pausing", "Ground", "请选择, 未提交")]
    [InlineData("seal", "Sealing", "Text", "请填写, 未提交")]
    [InlineData("seal", "Sealing", "Sure", "请核对后勾选, 未提交")]
    [InlineData("replace", "Replacing", "Leaver", "请选择, 未提交")]
    [InlineData("replace", "Replacing", "Expert", "请选择, 未提交")]
    [InlineData("replace", "Replacing", "Seat", "请选择, 未提交")]
    [InlineData("replace", "Replacing", "Text", "请填写, 未提交")]
    [InlineData("terminate", "Terminating", "Text", "请填写, 未提交")]
    public async Task AnEmptyBoxIsToldBesideItAndGoesNoFurther(string form, string prefix, string field, string words)
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.SignIn);
        using var supervisor = await evening.SignIn(Rows.Supervisor);
        var page = $"/matters/{evening.Script.Lot}";
        var before = evening.Procedures.EvaluationOf(evening.Script.Lot).Version;
        (string Name, string Value)[] filled =
        [
            ("Ground", form switch { "pause" => nameof(PauseGround.Network), "seal" => nameof(SealGround.Interference), "terminate" => "", _ => nameof(ReplacementGround.Health) }),
            ("Text", "专线中断"), ("Sure", "true"), ("Leaver", "E5"), ("Expert", "stranger"), ("Seat", "binzhou-02"),
        ];

        using var answer = await supervisor.Send(
            page, page, default, [("_handler", form), .. filled.Where(one => one.Name != field).Select(one => ($"{prefix}.{one.Name}", one.Value)), ($"{prefix}.{field}", " ")]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var shown = await answer.Content.ReadAsStringAsync();
        Assert.Equal(words, ShownForm.Text(shown, $"{prefix}-{field}-why"));
        Assert.Contains("data-needed", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(" required", shown[shown.IndexOf("data-part=\"pause\"", StringComparison.Ordinal)..].Replace("(required)", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(before, evening.Procedures.EvaluationOf(evening.Script.Lot).Version);
    }

    [Fact(DisplayName = "恢复评审未写排除情况的, 不提交, 评审仍暂停; 写明后恢复")]
    public async Task AResumeSaysHowItWasCured()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.SignIn);
        using var supervisor = await evening.SignIn(Rows.Supervisor);
        var page = $"/matters/{evening.Script.Lot}";
        await panel.Supervisor.Do(new EvaluationCommand.Pause(PauseGround.Network, "专线中断"));
        await panel.Supervisor.Until(state => state.Pause is not null);
        var before = evening.Procedures.EvaluationOf(evening.Script.Lot).Version;

        using var empty = await supervisor.Send(page, page, default, ("_handler", "resume"), ("Resuming.Text", ""));
        var untouched = evening.Procedures.EvaluationOf(evening.Script.Lot).Version;
        using var told = await supervisor.Send(page, page, default, ("_handler", "resume"), ("Resuming.Text", "专线已恢复"));

        Assert.Equal("请填写, 未提交", ShownForm.Text(await empty.Content.ReadAsStringAsync(), "Resuming-Text-why"));
        Assert.Equal(before, untouched);
        Assert.Equal(HttpStatusCode.Redirect, told.StatusCode);
        Assert.Null((await evening.Procedures.Evaluation(evening.Script.Lot, default)).Pause);
    }
}
