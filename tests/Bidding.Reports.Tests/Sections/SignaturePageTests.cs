using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class SignaturePageTests
{
    [Fact(DisplayName = "条例 第五十三条: 每名成员一处签名; 不同意见、拒签理由各为一页, 由本人签名")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(SignaturePage.Write(SignaturePage.From(Sources.Eventful)), nameof(SignaturePage));

    [Fact(DisplayName = "不同意见书、拒绝签署的理由书、评标委员会的书面说明列入目录")]
    public void EverySheetStandsInTheContents()
    {
        var listed = new[] { Sources.Eventful, Sources.Disputed }.SelectMany(source => EvaluationReport.Build(source) is var report && report.Blocks.OfType<Contents>().Single().Depth is var depth
            ? report.Blocks.OfType<Heading>().Where(heading => heading.Level <= depth).Select(heading => heading.Text) : []).ToList();

        Assert.All(
            new[] { "不同意见书：李淑华（评委乙）", "拒绝签署的理由书：王强（评委丙）", "评标委员会的书面说明：王强（评委丙）" },
            sheet => Assert.Contains(listed, title => title.EndsWith("）" + sheet, StringComparison.Ordinal)));
    }

    [Fact(DisplayName = "终止的评审没有成员的签名处, 只有平台认证和时间戳")]
    public void AnEvaluationThatWasStoppedHasNoPlacesForMembers() =>
        Assert.Equal([SignatureFields.Platform, SignatureFields.Archive], FieldsOf(Sources.Failed));

    [Fact(DisplayName = "文档时间戳处: 加盖的留给时间戳; 没有配置机构的、机构未给出的, 框内写明, 不留空框")]
    public void ThePlaceOfTheStampSaysWhereNobodyStamps()
    {
        Assert.Null(ArchiveAt(TimeStamping.Answered).Instead);
        Assert.Contains("未配置时间戳机构", ArchiveAt(TimeStamping.NotConfigured).Instead, StringComparison.Ordinal);
        Assert.Contains("没有应答或者只报错", ArchiveAt(TimeStamping.Unanswered).Instead, StringComparison.Ordinal);
        Assert.Contains("有应答，但应答不能采用", ArchiveAt(TimeStamping.Untrusted).Instead, StringComparison.Ordinal);
        Assert.All([TimeStamping.NotConfigured, TimeStamping.Unanswered, TimeStamping.Untrusted], stamping => Assert.Contains("未加盖", ArchiveAt(stamping).Label, StringComparison.Ordinal));

        static SignaturePlace ArchiveAt(TimeStamping stamping)
        {
            var smooth = Sources.Smooth;
            var source = new ReportSource(smooth.Facts, smooth.Head.Hash, smooth.Opening, smooth.Names) { Stamping = stamping };
            return SignaturePage.From(source).Places.Single(place => place.Field == SignatureFields.Archive);
        }
    }

    [Fact(DisplayName = "应签的签名按入账次序; 每一处都印在报告上; 视为同意的成员不代签, 委员会的书面说明由作出说明的人签名")]
    public void SignaturesAreDueInTheOrderOfTheFacts()
    {
        Assert.Equal(
            ["E1 member-1", "E2 member-2", "E2 statement-2", "E3 statement-3", "E4 member-4", "E5 member-5"],
            DueSignature.Of(Sources.Eventful).Select(due => $"{due.Member} {due.Field}"));
        Assert.DoesNotContain(DueSignature.Of(Sources.Disputed), due => due.Field is "member-3" or "statement-3");
        Assert.All(
            new[] { Sources.Eventful, Sources.Disputed, Sources.TakenUpAgain, Sources.Tendering, Sources.Replaced },
            source => Assert.Subset(FieldsOf(source).ToHashSet(StringComparer.Ordinal), DueSignature.Of(source).Select(due => due.Field).ToHashSet(StringComparer.Ordinal)));
    }

    [Fact(DisplayName = "应签的签名数就是成员表态所应有的数: 核验程序据此计数")]
    public void AsManySignaturesAreDueAsTheMembersWordsDemand() => Assert.All(
        new[] { Sources.Eventful, Sources.Disputed, Sources.TakenUpAgain, Sources.Tendering, Sources.Replaced, Sources.Failed },
        source => Assert.Equal(
            DueSignature.Of(source).Length,
            source.Evaluation.Panel.Sum(member => SignatureStates.InTheReport(SignatureStates.Of(source.Evaluation.Signatures.GetValueOrDefault(member.Id))))));

    [Fact(DisplayName = "12号令 第四十三条: 拒绝签字又不说明理由的, 评标委员会的书面说明另页, 由代表委员会的成员签名")]
    public void TheCommitteesNoteIsASheetSignedByWhoWroteIt()
    {
        var note = Assert.Single(DueSignature.Of(Sources.Disputed), due => due.Field.StartsWith("note-", StringComparison.Ordinal));

        Assert.Equal((SignatureFields.NoteOn(Sources.Disputed.Evaluation, "E3"), Sources.Disputed.Evaluation.Signatures["E3"].NotedBy), (note.Field, note.Member));
        Assert.Null(note.Handwriting);
        Approved.Matches(SignaturePage.Write(SignaturePage.From(Sources.Disputed)), nameof(SignaturePage) + ".noted");
    }

    [Fact(DisplayName = "重新评审之后, 只有新一轮的签名算数")]
    public void AfterAResultIsTakenUpAgainOnlyTheNewSignaturesCount()
    {
        var reopened = Sources.TakenUpAgain.Facts.Last(body => body.Fact is Domain.Evaluations.EvaluationFact.ResultReopened).At;

        Assert.NotEmpty(DueSignature.Of(Sources.TakenUpAgain));
        Assert.All(DueSignature.Of(Sources.TakenUpAgain), due => Assert.True(due.At > reopened));
    }

    private static IEnumerable<string> FieldsOf(ReportSource source) =>
        EvaluationReport.Build(source).Blocks.OfType<SignaturePlaces>().SelectMany(block => block.Places).Select(place => place.Field);
}
