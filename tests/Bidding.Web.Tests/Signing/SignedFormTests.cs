using Bidding.Domain.Evaluations;
using Bidding.Pdf.Reading;
using Bidding.Pdf.Tests.Judges;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Tests.Live;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Tests.Signing;

/// <summary>Dissent, refusal, pledge and score sheets as files of their own, signed by whose words they are.</summary>
public sealed class SignedFormTests
{
    [ToolFact("pdfsig", "qpdf", DisplayName = "不同意见表由提出者、拒签情况表由拒签者、评分表由签署报告者签名; pdfsig 全部有效; 多次下载是同一份文件")]
    public async Task AFormIsSignedByWhoseWordsItHolds()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Signing);
        var digest = EvaluationResult.Of(panel.Supervisor.State).Digest;
        await panel.Member("E4").Do(new EvaluationCommand.SignReport(digest, "对乙公司的评分持保留意见"));
        await panel.Member("E2").Do(new EvaluationCommand.RefuseToSign("对评审标准的解释有不同意见"));
        foreach (var member in new[] { "E5", "E1", "E3" })
        {
            await panel.Member(member).Do(new EvaluationCommand.SignReport(digest, Dissent: null));
        }

        await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        using var agency = await evening.SignIn(Rows.Agency);
        using var supervisor = await evening.SignIn(Rows.Supervisor);

        Task<byte[]> Form(string name) => agency.Http.GetByteArrayAsync($"/papers/{evening.Script.Lot}/{name}");
        Assert.Equal(["platform", "statement-4"], Judged(await Form("dissents.pdf")));
        Assert.Equal(["platform", "statement-2"], Judged(await Form("refusals.pdf")));
        Assert.Equal(["platform", "member-4", "member-5", "member-1", "member-3"], Judged(await Form("scores-by-member.pdf")));
        Assert.Equal(6, Judged(await Form("pledge.pdf")).Count);
        Assert.Equal(["platform", "statement-4"], Judged(await Form("dissents.pdf?lang=en")));

        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Form("score-summary.pdf")));
        Assert.All(both, one => Assert.Equal(both[0], one));
        Assert.Equal(both[0], await supervisor.Http.GetByteArrayAsync($"/papers/{evening.Script.Lot}/score-summary.pdf"));
        Assert.Equal(6, await evening.Host.Ask(db => db.SignedForms.CountAsync()));

        var flipped = await Form("dissents.pdf");
        flipped[flipped.Length / 4] ^= 1;
        Assert.ThrowsAny<Exception>(() => SignedPdf.Check(flipped));
    }

    /// <summary>In the order of signing, where pdfsig, qpdf and the strict judge have nothing against it.</summary>
    private static List<string> Judged(byte[] form)
    {
        var fields = SignedPdf.Check(form).Select(one => one.Field).ToList();
        using var pdf = new PdfOnDisk(form);
        Assert.Equal(fields.Count, Tool.Run("pdfsig", "-nocert", pdf.Path).Output.Split("Signature is Valid").Length - 1);
        Assert.Equal(0, pdf.Check().ExitCode);
        return fields;
    }
}
