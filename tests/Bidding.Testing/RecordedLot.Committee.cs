using Bidding.Domain.Evaluations;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Testing;

/// <summary>What the committee decides together.</summary>
public sealed partial class RecordedLot
{
    /// <summary>
    /// 丁 is rejected by a vote, over one dissent, when some had sealed its scores; or only <paramref name="afterTheReveal"/>,
    /// in tendering, where the law still allows it. Before that the panel took more time; in procurement a low price was held to be proven.
    /// </summary>
    public static RecordedLot Voted(bool afterTheReveal = false, DateTimeOffset? deadline = null)
    {
        var lot = InScoring(afterTheReveal ? Cast.Convocation with { Method = Cast.TenderingMethod with { AbnormallyLow = null } } : null, deadline);
        lot.Vote(new VoteSubject.MoreTime(30), "投标文件篇幅较长", [(Cast.张, true, null), (Cast.钱, true, null), (Cast.李, false, "时间足够"), (Cast.王, false, null), (Cast.赵, false, null)]);
        if (!afterTheReveal)
        {
            lot.Do(Cast.张, Story.Scores(Cast.丁));
            lot.Reject丁();
            lot.Do(Cast.张, new OpenLowPriceReview(Cast.乙.Id, Minutes: 30, "低于主要设备的市场价格"));
            lot.Do(Cast.Agency, new ExplainLowPrice(Cast.乙.Id, "自有产品, 附成本测算。", new("f-2", "低价说明-B2.pdf", 20480, new string('d', 64))));
            lot.Vote(new VoteSubject.LowPriceUnproven(Cast.乙.Id), "报价明显偏低", [(Cast.张, true, null), (Cast.李, false, "已提供成本测算"), (Cast.赵, false, null), (Cast.钱, false, null), (Cast.王, false, null)]);
        }

        lot.EverySheet((_, bid) => Story.Scores(bid));
        if (afterTheReveal)
        {
            lot.Do(Cast.张, new ConfirmResult(lot.Digest));
            lot.Reject丁(RejectionGround.NotResponsive);
        }

        lot.Everybody(_ => new ConfirmResult(lot.Digest));
        lot.Everybody(_ => new SignReport(lot.Digest, null));
        return lot;
    }

    /// <summary>
    /// 李 falls ill, in mid-scoring or only <paramref name="afterTheReveal"/>, and 孙 comes in his place; a rejection that
    /// 李 had helped to carry is voted upon again.
    /// </summary>
    public static RecordedLot Replaced(bool afterTheReveal = false)
    {
        var lot = InScoring();
        lot.Vote(Story.Reject(Cast.丁), "附加了采购人不能接受的付款条件", [(Cast.张, true, null), (Cast.李, true, null), (Cast.王, true, null), (Cast.赵, false, null), (Cast.钱, false, null)]);
        lot.Do(Cast.张, Story.Scores(Cast.甲));
        lot.Do(Cast.李, Story.Scores(Cast.甲, t1: 9m));
        if (afterTheReveal)
        {
            lot.EverySheet((member, bid) => bid == Cast.乙 && member == Cast.王 ? Story.Scores(bid, k1: 3m) : Story.Scores(bid));
            lot.Do(Cast.王, new CorrectScore(Cast.乙.Id, "K1", 4m, CorrectionGround.ObjectiveDiffers, "业绩证明漏看一项。"));
            lot.Do(Cast.张, new ConfirmResult(lot.Digest));
        }

        lot.Do(Cast.Agency, new ReplaceMember(Cast.李.Id, Cast.孙, ReplacementGround.Health, "突发疾病, 经医务人员确认不能继续评审"));
        lot.Do(Cast.李, Story.Scores(Cast.乙));
        lot.Do(Cast.孙, new SignIn());
        lot.Do(Cast.孙, new DeclareNoConflict(Pledge: true));
        lot.EverySheet((_, bid) => Story.Passed(bid));
        lot.Do(Cast.孙, new CastVote(1, true, null));
        lot.EverySheet((member, bid) => Story.Scores(bid, t1: member == Cast.孙 ? 10m : 12m));
        if (afterTheReveal)
        {
            lot.Do(Cast.王, new CorrectScore(Cast.乙.Id, "K1", 4m, CorrectionGround.ObjectiveDiffers, "业绩证明漏看一项。")); // his first correction is void with the reveal
        }

        lot.Everybody(_ => new ConfirmResult(lot.Digest));
        lot.Everybody(_ => new SignReport(lot.Digest, null));
        return lot;
    }

    /// <summary>李 falls ill when the report is to be signed; 孙 judges anew and signs in his place.</summary>
    public static RecordedLot ReplacedInSigning()
    {
        var lot = InScoring();
        lot.EverySheet((_, bid) => Story.Scores(bid));
        lot.Everybody(_ => new ConfirmResult(lot.Digest));
        lot.Do(Cast.张, new SignReport(lot.Digest, null));
        lot.Do(Cast.Agency, new ReplaceMember(Cast.李.Id, Cast.孙, ReplacementGround.Health, "突发疾病, 不能签署"));
        lot.Do(Cast.孙, new SignIn());
        lot.Do(Cast.孙, new DeclareNoConflict(Pledge: true));
        lot.EverySheet((_, bid) => Story.Passed(bid));
        lot.EverySheet((_, bid) => Story.Scores(bid));
        lot.Everybody(_ => new ConfirmResult(lot.Digest));
        lot.Everybody(_ => new SignReport(lot.Digest, null));
        return lot;
    }

    /// <summary>李 declares a tie to the purchaser; the panel waits for his replacement.</summary>
    public static RecordedLot Tied()
    {
        var lot = new RecordedLot(Cast.Convocation);
        lot.OpenSmoothly();
        lot.Convene();
        lot.Everybody(_ => new SignIn());
        lot.Do(Cast.李, new DeclareConflicts([], new(ConflictGround.Employment, "现任该局信息中心副主任")));
        return lot;
    }

    /// <summary>
    /// 李 is replaced after votes: more time was given, the rejection of 丁 stands without his ballot, that 乙's low price is proven does
    /// not and is held again; 丙's price was corrected and confirmed.
    /// </summary>
    public static RecordedLot ReplacedAfterVotes()
    {
        var lot = InScoring();
        lot.Vote(new VoteSubject.MoreTime(30), "投标文件篇幅较长", [(Cast.张, true, null), (Cast.李, true, null), (Cast.王, false, null), (Cast.赵, false, null), (Cast.钱, false, null)]);
        lot.Reject丁();
        lot.Do(Cast.张, new CorrectPrice(Cast.丙.Id, new("壹佰零叁万元整", null, []), Minutes: 30));
        lot.Do(Cast.Agency, new AnswerPriceCorrection(Cast.丙.Id, true, "确认修正后的报价。", new("f-3", "报价确认-B3.pdf", 20480, new string('e', 64))));
        lot.Do(Cast.张, new OpenLowPriceReview(Cast.乙.Id, Minutes: 30, "低于主要设备的市场价格"));
        lot.Do(Cast.Agency, new ExplainLowPrice(Cast.乙.Id, "自有产品, 附成本测算。", new("f-2", "低价说明-B2.pdf", 20480, new string('d', 64))));
        lot.Vote(new VoteSubject.LowPriceUnproven(Cast.乙.Id), "报价明显偏低", [(Cast.张, true, null), (Cast.李, false, "已提供成本测算"), (Cast.王, true, "测算缺少人工"), (Cast.赵, false, "与同类合同一致"), (Cast.钱, false, null)]);
        lot.Do(Cast.Agency, new ReplaceMember(Cast.李.Id, Cast.孙, ReplacementGround.Health, "突发疾病, 经医务人员确认不能继续评审"));
        lot.Do(Cast.孙, new SignIn());
        lot.Do(Cast.孙, new DeclareNoConflict(Pledge: true));
        lot.EverySheet((_, bid) => Story.Passed(bid));
        lot.Do(Cast.孙, new CastVote(3, false, "成本测算可信"));
        lot.EverySheet((_, bid) => Story.Scores(bid));
        lot.Everybody(_ => new ConfirmResult(lot.Digest));
        lot.Everybody(_ => new SignReport(lot.Digest, null));
        return lot;
    }

    /// <summary>A question answered with a file, another returned by the supervisor, a pause, and a signature refused without reasons.</summary>
    public static RecordedLot Disputed()
    {
        var lot = InScoring();
        lot.Do(Cast.张, new AskClarification(Cast.乙.Id, "请说明质保期的起算时间。", Minutes: 60));
        lot.Do(Cast.Supervisor, new ReleaseClarification(1));
        lot.Do(Cast.Agency, new AnswerClarification(1, "自验收合格之日起算。", new("f-1", "澄清答复-1.pdf", 20480, new string('c', 64))));
        lot.Do(Cast.张, new CorrectPrice(Cast.乙.Id, new("玖拾万元整", null, []), Minutes: 30));
        lot.Do(Cast.Agency, new AnswerPriceCorrection(Cast.乙.Id, true, "确认修正后的报价。", new("f-3", "报价确认-B2.pdf", 20480, new string('e', 64))));
        lot.Do(Cast.张, new AskClarification(Cast.丙.Id, "贵公司是否愿意降价？", Minutes: 60));
        lot.Do(Cast.Supervisor, new ReturnClarification(2, "问题涉及实质性内容"));
        lot.Do(Cast.Supervisor, new Pause(PauseGround.Network, "滨州场地专线中断"));
        lot.Do(Cast.Agency, new Resume("专线已恢复"));
        lot.EverySheet((_, bid) => Story.Scores(bid));
        lot.Everybody(_ => new ConfirmResult(lot.Digest));
        lot.now += TimeSpan.FromMinutes(15);
        foreach (var member in lot.Evaluation.Panel.Where(member => member != Cast.王))
        {
            lot.Do(member, new SignReport(lot.Digest, null));
        }

        lot.Do(Cast.张, new NoteRefusal(Cast.王.Id, "经两次询问，拒绝签字且未说明理由。"));
        return lot;
    }

    /// <summary>In tendering 丁 is asked for its costs and voted below cost; 丙 is put to the vote without having been asked, and goes on.</summary>
    public static RecordedLot BelowCost()
    {
        var lot = InScoring(Cast.Convocation with { Method = Cast.TenderingMethod with { AbnormallyLow = null } });
        lot.Do(Cast.张, new AskClarification(Cast.丁.Id, "请书面说明报价的成本构成并提供证明材料。", Minutes: 60));
        lot.Do(Cast.Supervisor, new ReleaseClarification(1));
        lot.Do(Cast.Agency, new AnswerClarification(1, "以自有库存供货。", null));
        lot.Reject丁(RejectionGround.BelowCostOrAboveCeiling);
        lot.Vote(new VoteSubject.LowPriceUnproven(Cast.丙.Id), "报价偏低", [(Cast.张, false, "高于市场成本"), (Cast.李, false, null), (Cast.王, false, null), (Cast.赵, true, null), (Cast.钱, true, null)]);
        lot.EverySheet((_, bid) => Story.Scores(bid));
        lot.Everybody(_ => new ConfirmResult(lot.Digest));
        lot.Everybody(_ => new SignReport(lot.Digest, null));
        return lot;
    }

    /// <summary>丁 is rejected by a vote before anybody's review of it was revealed.</summary>
    public static RecordedLot RejectedInReview()
    {
        var lot = InReview();
        lot.Reject丁();
        lot.EverySheet((_, bid) => Story.Passed(bid));
        lot.EverySheet((_, bid) => Story.Scores(bid));
        lot.Everybody(_ => new ConfirmResult(lot.Digest));
        lot.Everybody(_ => new SignReport(lot.Digest, null));
        return lot;
    }

    private static RecordedLot InScoring(Convocation? convocation = null, DateTimeOffset? deadline = null)
    {
        var lot = InReview(convocation, deadline);
        lot.EverySheet((_, bid) => Story.Passed(bid));
        return lot;
    }

    private static RecordedLot InReview(Convocation? convocation = null, DateTimeOffset? deadline = null)
    {
        var lot = new RecordedLot(convocation ?? Cast.Convocation, deadline);
        lot.OpenSmoothly();
        lot.Convene();
        lot.Everybody(_ => new SignIn());
        lot.Everybody(_ => new DeclareNoConflict(Pledge: true));
        lot.Everybody(_ => new VoteForChair(Cast.张.Id));
        return lot;
    }

    private void Reject丁(RejectionGround ground = RejectionGround.UnacceptableCondition) =>
        Vote(Story.Reject(Cast.丁) with { Ground = ground }, "附加了采购人不能接受的付款条件", [(Cast.张, true, null), (Cast.钱, false, "该条件可以澄清"), (Cast.李, true, null), (Cast.王, true, null), (Cast.赵, true, null)]);

    private void Vote(VoteSubject subject, string reason, (PanelMember Member, bool InFavour, string? Reason)[] ballots)
    {
        Do(Cast.李, new OpenVote(subject, reason));
        foreach (var (member, inFavour, why) in ballots)
        {
            Do(member, new CastVote(Evaluation.Votes.Length, inFavour, why));
        }
    }
}
