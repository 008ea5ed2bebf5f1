using System.Net;
using System.Net.Http.Headers;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Bidding.Pdf.Tests.Judges;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Signing;
using Bidding.Web.Tests.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Signing;

public sealed class HandwritingTests
{
    /// <summary>The smallest image there is, one grey dot; what a canvas writes is seen in the browser tests.</summary>
    private static readonly byte[] Stroke = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCAWyaqLQAAAABJRU5ErkJggg==");

    private static readonly byte[] Another = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNwAAAAQgBBKTf07wAAAABJRU5ErkJggg==");

    [ToolFact("pdfsig", DisplayName = "手写签名由本人送达, 以摘要入账, 印在本人的签名处")]
    public async Task WhatAMemberWroteStandsInHisPlace()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Signing);
        var digest = EvaluationResult.Of(panel.Supervisor.State).Digest;
        var (status, answer) = await Send(panel.Member("E2").Person, evening, Stroke);
        Assert.Equal((HttpStatusCode.OK, null), (status, answer.Refused));

        await panel.Member("E2").Do(new EvaluationCommand.SignReport(digest, null, answer.Sha256));
        foreach (var other in new[] { "E1", "E3", "E4", "E5" })
        {
            await panel.Member(other).Do(new EvaluationCommand.SignReport(digest, null));
        }

        await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        Assert.Equal(answer.Sha256, (await evening.Facts()).OfType<EvaluationFact.ReportSigned>().First().Handwriting);
        using var person = await evening.SignIn(Rows.Supervisor);
        using var pdf = new PdfOnDisk(await person.Http.GetByteArrayAsync("/reports/" + evening.Script.Evaluation));
        Assert.Contains("Signature is Valid", Tool.Run("pdfsig", "-nocert", pdf.Path).Output, StringComparison.Ordinal);
        Assert.Contains("/Hand ", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(pdf.Path)), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "他人的手写签名不能用; 没有送达过的不能用: 不予签署")]
    public async Task NobodySignsWithTheHandOfAnother()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Signing);
        var digest = EvaluationResult.Of(panel.Supervisor.State).Digest;
        var (_, answer) = await Send(panel.Member("E2").Person, evening, Stroke);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => panel.Member("E3").Do(new EvaluationCommand.SignReport(digest, null, answer.Sha256)));

        Assert.Equal(Refusals.HandwritingUnknown.Code, refused.Refusal.Code);
        Assert.Empty((await evening.Facts()).OfType<EvaluationFact.ReportSigned>());
    }

    [Fact(DisplayName = "同一手写签名同时送达十次, 只存一份; 签署与重写同时进行, 签署所用的一份不丢失")]
    public async Task WhatASignatureNamesIsNeverClearedAway()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Signing);
        var (person, digest) = (panel.Member("E1").Person, EvaluationResult.Of(panel.Supervisor.State).Digest);

        var sent = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Send(person, evening, Stroke)));
        Assert.All(sent, one => Assert.Equal(HttpStatusCode.OK, one.Status));
        var row = await evening.Host.Ask(db => db.Handwritings.SingleAsync());
        Assert.Equal(-1, row.SealedPng.AsSpan().IndexOf(Stroke.AsSpan(0, 8)));
        Assert.Equal(Stroke, (await evening.Host.Services.GetRequiredService<Handwritings>().Of(row.Procedure, default))[("E1", row.Sha256)]);

        await Task.WhenAll(Sign(), Send(person, evening, Another));
        var named = (await evening.Facts()).OfType<EvaluationFact.ReportSigned>().SingleOrDefault()?.Handwriting;
        var held = await evening.Host.Ask(db => db.Handwritings.Select(row => row.Sha256).ToListAsync());
        Assert.True(named is null || held.Contains(named), "signed with an image that is no longer held");

        async Task Sign()
        {
            try
            {
                await panel.Member("E1").Do(new EvaluationCommand.SignReport(digest, null, sent[0].Answer.Sha256));
            }
            catch (RefusedException late)
            {
                Assert.Equal(Refusals.HandwritingUnknown.Code, late.Refusal.Code); // the newer image was there first
            }
        }
    }

    [Fact(DisplayName = "不是图片、过大、不在签名阶段: 说明原因, 不予保存; 重写只留最后一份")]
    public async Task WhatIsNoImageIsRefused()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Summary);
        var person = panel.Member("E1").Person;
        Assert.Equal((HttpStatusCode.Conflict, Refusals.WrongPhase.Code), Short(await Send(person, evening, Stroke)));

        await panel.PlayTo(Phase.Signing);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "handwriting-is-no-image"), Short(await Send(person, evening, "<script>"u8.ToArray())));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "handwriting-is-no-image"), Short(await Send(person, evening, [.. Stroke, .. new byte[65 * 1024]])));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "handwriting-is-no-image"), Short(await Send(person, evening, Stroke, "text/plain")));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "handwriting-is-no-image"), Short(await Send(person, evening, WithADictionary(Stroke))));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "handwriting-is-no-image"), Short(await Send(person, evening, Blank(501, 500))));
        Assert.Equal(0, await evening.Host.Ask(db => db.Handwritings.CountAsync()));

        await Send(person, evening, Stroke);
        await Send(person, evening, Stroke);
        Assert.Equal(1, await evening.Host.Ask(db => db.Handwritings.CountAsync()));
    }

    /// <summary>Its packed part asks for a dictionary that nobody has.</summary>
    private static byte[] WithADictionary(byte[] png)
    {
        var packed = png.AsSpan().IndexOf("IDAT"u8) + 4;
        return [.. png[..packed], 0x08, 0x3C, .. png[(packed + 2)..]];
    }

    /// <summary>A small file that unpacks to much.</summary>
    private static byte[] Blank(int width, int height) => Hand.Png(width, height, new byte[(1 + (width * 4)) * height]);

    private static (HttpStatusCode Status, string? Code) Short((HttpStatusCode Status, HandwritingAnswer Answer) said) => (said.Status, said.Answer.Refused?.Code);

    private static async Task<(HttpStatusCode Status, HandwritingAnswer Answer)> Send(Person person, Evening evening, byte[] bytes, string type = "image/png")
    {
        using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        using var answer = await person.Http.PostAsync("/handwriting/" + evening.Script.Evaluation, content);
        return (answer.StatusCode, DomainJson.Read<HandwritingAnswer>(await answer.Content.ReadAsStringAsync()));
    }
}
