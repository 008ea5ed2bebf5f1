using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Bidding.Testing;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room.Steps;

/// <summary>手写签名: written with mouse, pen or finger, or not at all.</summary>
public class HandwritingTests : RoomContext
{
    private static readonly byte[] Written = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    [Fact(DisplayName = "书写之后签名: 图像先送达, 签名以其摘要入账")]
    public async Task WhatIsWrittenGoesFirstAndTheSignatureNamesIt()
    {
        var step = await Write();
        Post.Answer = DomainJson.Write(new HandwritingAnswer(new string('a', 64), null));

        await step.Find("[data-act=sign]").ClickAsync(new());

        Assert.Equal(Written, Assert.Single(Post.Received).Body);
        Assert.StartsWith("/handwriting/evaluation", Post.Received[0].Path, StringComparison.Ordinal);
        Assert.Equal(new SignReport(Server.Story.Digest, null, new string('a', 64)), Server.Decided.Single());
    }

    [Fact(DisplayName = "不书写同样可以签署; 页面写明效力相同")]
    public async Task NobodyHasToWrite()
    {
        var step = await Write(nothing: true);
        Assert.Contains("不书写也可以签署", step.Markup, StringComparison.Ordinal);

        await step.Find("[data-act=sign]").ClickAsync(new());

        Assert.Empty(Post.Received);
        Assert.Equal(new SignReport(Server.Story.Digest, null), Server.Decided.Single());
    }

    [Fact(DisplayName = "图像被拒或未送达: 在签名框旁说明, 不签署, 书写的内容还在")]
    public async Task WithoutTheImageNothingIsSigned()
    {
        var step = await Write();

        await step.Find("[data-act=sign]").ClickAsync(new());
        step.WaitForAssertion(() => Assert.NotEmpty(step.FindAll("[data-hand=unsent]")));

        Post.Answer = DomainJson.Write(new HandwritingAnswer(null, Refusals.HandwritingIsNoImage));
        await step.Find("[data-act=sign]").ClickAsync(new());
        step.WaitForAssertion(() => Assert.NotEmpty(step.FindAll("[data-refusal=handwriting-is-no-image]")));
        Assert.Empty(Server.Decided);
    }

    private async Task<IRenderedComponent<SignStep>> Write(bool nothing = false)
    {
        await Sit(Story.InSigning, Cast.张);
        var script = JSInterop.SetupModule(Hands.Module);
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<string?>("readPad", _ => true).SetResult(nothing ? "" : Convert.ToBase64String(Written));
        var step = Show<SignStep>();
        await step.Find("[data-choice=sign]").ChangeAsync(new() { Value = "on" });
        return step;
    }
}
