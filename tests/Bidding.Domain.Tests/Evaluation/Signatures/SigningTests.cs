using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations.Signatures;

public class SigningTests
{
    private static readonly NoteRefusal Note = new(王.Id, "经两次询问, 拒绝签字且未说明理由。");

    private static Story Waited => Story.InSigning.After(TimeSpan.FromMinutes(10));

    private static SignatureState StateOf(Story story, PanelMember member) =>
        EvaluationView.For(story.State, Supervisor)!.Panel.Single(one => one.Member == member).Signature;

    [Fact(DisplayName = "签字、附不同意见签字、说明理由拒签, 各为一种状态")]
    [Proves(typeof(Signing))]
    public void EachWayOfSigningIsAStateOfItsOwn()
    {
        var story = Story.InSigning;
        var signed = story.When(张, new SignReport(story.Digest, null)).When(李, new SignReport(story.Digest, "保留意见")).When(王, new RefuseToSign("标准不明确"));

        Assert.Equal(
            [SignatureState.Signed, SignatureState.SignedWithDissent, SignatureState.RefusedWithReasons, SignatureState.Pending],
            new[] { 张, 李, 王, 赵 }.Select(member => StateOf(signed, member)));
        Assert.Equal("reasons-required", story.When(王, new RefuseToSign(" ")).Refusal?.Code);
    }

    [Fact(DisplayName = "手写签名以其 SHA-256 入账; 不书写也可以签署; 不成形的不予入账")]
    [Proves(typeof(AHandwritingIsTheSignersOwn))]
    public void AHandwritingIsNamedByItsDigest()
    {
        var (story, hand) = (Story.InSigning, new string('a', 64));

        Assert.Equal(hand, story.When(张, new SignReport(story.Digest, null, hand)).News.OfType<ReportSigned>().Single().Handwriting);
        Assert.Equal(hand, story.When(王, new RefuseToSign("标准不明确", hand)).News.OfType<SignatureRefused>().Single().Handwriting);
        Assert.Null(story.When(张, new SignReport(story.Digest, null)).News.OfType<ReportSigned>().Single().Handwriting);
        Assert.Equal("handwriting-unknown", story.When(张, new SignReport(story.Digest, null, "../other")).Refusal?.Code);
        Assert.Equal("handwriting-unknown", story.When(王, new RefuseToSign("标准不明确", hand.ToUpperInvariant())).Refusal?.Code);
    }

    [Fact(DisplayName = "手写签名须为本人所写: 服务器没有收到过的, 不予签署")]
    [Proves(typeof(AHandwritingIsTheSignersOwn))]
    public void AHandwritingTheServerDoesNotHoldSignsNothing()
    {
        var command = new SignReport(Story.InSigning.Digest, null, new string('a', 64));

        Assert.Equal("handwriting-unknown", AHandwritingIsTheSignersOwn.WhyNot(command, isHeld: false)?.Code);
        Assert.Null(AHandwritingIsTheSignersOwn.WhyNot(command, isHeld: true));
        Assert.Null(AHandwritingIsTheSignersOwn.WhyNot(command with { Handwriting = null }, isHeld: false));
    }

    [Fact(DisplayName = "自备证书须可读、带私钥、可用于签名、在有效期内")]
    [Proves(typeof(ACertificateOfOnesOwnCanSign))]
    public void AnOwnCertificateMustBeAbleToSign()
    {
        var now = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
        var good = new BroughtCertificate(HasKey: true, MaySign: true, IsStrong: true, now.AddDays(-1), now.AddDays(1));

        Assert.Null(ACertificateOfOnesOwnCanSign.WhyNot(good, now));
        Assert.Equal("certificate-unreadable", ACertificateOfOnesOwnCanSign.WhyNot(null, now)?.Code);
        Assert.All(
            [good with { HasKey = false }, good with { MaySign = false }, good with { IsStrong = false }, good with { KeyFits = false }, good with { ChainFits = false }],
            bad => Assert.Equal("certificate-cannot-sign", ACertificateOfOnesOwnCanSign.WhyNot(bad, now)?.Code));
        Assert.Equal("certificate-not-in-force", ACertificateOfOnesOwnCanSign.WhyNot(good, good.To)?.Code);
        Assert.Equal("certificate-not-in-force", ACertificateOfOnesOwnCanSign.WhyNot(good, good.From.AddSeconds(-1))?.Code);
    }

    [Fact(DisplayName = "拒绝签字又不说明理由的, 由组长代表评标委员会记录, 视为同意; 评审可据此结束")]
    [Proves(typeof(RefusingWithoutReasonsIsAgreement))]
    public void TheCommitteesNoteMakesTheRefusalAgreement()
    {
        var others = new[] { 张, 李, 赵, 钱 }.Aggregate(Waited, (story, member) => story.When(member, new SignReport(story.Digest, null)));

        var closed = others.When(张, Note);

        Assert.Equal([new AgreementDeemed(王.Id, 张.Id, Note.Note), new PhaseOpened(Phase.Closed)], closed.News.AsEnumerable());
        Assert.Equal(SignatureState.DeemedAgreed, StateOf(closed, 王));
    }

    [Fact(DisplayName = "视为同意不由本人选择, 也不由其他成员记录; 组长拒签的由其他成员记录")]
    [Proves(typeof(RefusingWithoutReasonsIsAgreement))]
    public void NobodyChoosesToBeDeemed()
    {
        Assert.Equal("not-about-oneself", Waited.When(王, Note).Refusal?.Code);
        Assert.Equal("chair-notes", Waited.When(李, Note).Refusal?.Code);
        Assert.Null(Waited.When(李, new NoteRefusal(张.Id, "组长拒绝签字且未说明理由")).Refusal);
        Assert.Equal("not-yours", Waited.When(Agency, Note).Refusal?.Code);
        Assert.Equal("text-missing", Waited.When(张, Note with { Note = "" }).Refusal?.Code);
    }

    [Fact(DisplayName = "应给合理的签署时间; 已签署的不得再记录")]
    [Proves(typeof(RefusingWithoutReasonsIsAgreement))]
    public void ThereIsADecentTimeToSign()
    {
        Assert.Equal("too-soon-to-note", Story.InSigning.When(张, Note).Refusal?.Code);
        Assert.Equal("already-signed", Waited.When(王, new SignReport(Waited.Digest, null)).When(张, Note).Refusal?.Code);
    }

    [Fact(DisplayName = "报告结束前, 本人的签署或理由优先于委员会的记录")]
    [Proves(typeof(RefusingWithoutReasonsIsAgreement))]
    public void TheMembersOwnWordGoesBeforeTheNote()
    {
        var noted = Waited.When(张, Note);

        Assert.Equal(SignatureState.RefusedWithReasons, StateOf(noted.When(王, new RefuseToSign("评分标准不明确")), 王));
        Assert.Equal(SignatureState.Signed, StateOf(noted.When(王, new SignReport(noted.Digest, null)), 王));
    }

    [Fact(DisplayName = "因故不能签署的, 更换成员后由接替者签署: 既非拒签也非视为同意, 是一种单独的签署状态")]
    [Proves(typeof(WhoCannotSignIsReplacedAndTheSuccessorSigns))]
    public void WhoIsUnableToSignIsReplaced()
    {
        var replaced = Waited.When(Agency, new ReplaceMember(钱.Id, 孙, ReplacementGround.Health, "突发疾病, 不能签署"));

        Assert.Equal(SignatureState.UnableReplaced, SignatureStates.Of(钱.Id, replaced.State));
        Assert.Equal(SignatureState.Pending, StateOf(replaced, 孙));
        Assert.Contains(SigningBarrier.WaitingFor(replaced.State), awaited => awaited.Member == 孙.Id);
        Assert.DoesNotContain(replaced.State.Panel, member => member == 钱);
        Assert.All(
            new[] { Agency, Supervisor, 张.Caller() },
            viewer => Assert.True(Assert.Single(EvaluationView.For(replaced.State, viewer)!.Replacements).UnableToSign));
    }

    [Fact(DisplayName = "记录拒签之后查明是因故不能签署而更换的, 不再视为同意; 已签署或者已说明理由的、应当回避的, 不是不能签署")]
    [Proves(typeof(WhoCannotSignIsReplacedAndTheSuccessorSigns))]
    public void OnlyWhoCouldNotSpeakIsUnable()
    {
        static SignatureState Left(Story story, PanelMember member, ReplacementGround ground) =>
            SignatureStates.Of(member.Id, story.When(Agency, new ReplaceMember(member.Id, 孙, ground, "不能继续评标")).State);

        Assert.Equal(SignatureState.UnableReplaced, Left(Waited.When(张, Note), 王, ReplacementGround.Health));
        Assert.Equal(SignatureState.UnableReplaced, Left(Story.InSummary.When(王, new ConfirmResult(Story.InSummary.Digest)), 王, ReplacementGround.Health));
        Assert.Equal(SignatureState.Pending, Left(Waited.When(王, new SignReport(Waited.Digest, null)), 王, ReplacementGround.Health));
        Assert.Equal(SignatureState.Pending, Left(Waited.When(王, new RefuseToSign("评分标准不明确")), 王, ReplacementGround.Health));
        Assert.Equal(SignatureState.Pending, Left(Waited, 王, ReplacementGround.Avoidance));
        Assert.Equal(SignatureState.Pending, Left(Story.InScoring, 王, ReplacementGround.Health));
    }
}
