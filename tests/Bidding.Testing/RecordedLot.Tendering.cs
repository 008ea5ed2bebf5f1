using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Formulas;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Testing;

/// <summary>A tender in which something of each kind happened that 12号令 第四十二条 wants told.</summary>
public sealed partial class RecordedLot
{
    /// <summary>
    /// 甲 quotes far below the others, is asked for its costs and kept by a vote; 丁 is rejected by a vote over one dissent; 乙's price is
    /// corrected and confirmed; 丙 does not answer; the line is cut; 李 falls ill and 孙 comes; 钱 stands apart and explains it; 王 differs on
    /// what admits one answer and stays with it; the chair notes what is left; 赵 signs with a dissent, 王 refuses with his reasons.
    /// </summary>
    public static RecordedLot EventfulTendering()
    {
        var lot = InScoring(Story.WithLowQuote with { Method = Cast.TenderingMethod });
        lot.Inquire();
        lot.Reject丁(RejectionGround.NotResponsive);
        lot.Do(Cast.张, new CorrectPrice(Cast.乙.Id, new("玖拾万元整", null, []), Minutes: 30));
        lot.Do(Cast.Agency, new AnswerPriceCorrection(Cast.乙.Id, true, "确认修正后的报价。", new("f-3", "报价确认-B2.pdf", 20480, new string('e', 64))));
        lot.Do(Cast.Supervisor, new Pause(PauseGround.Network, "滨州场地专线中断"));
        lot.now += TimeSpan.FromMinutes(12);
        lot.Do(Cast.Agency, new Resume("专线已恢复"));
        lot.Do(Cast.Agency, new ReplaceMember(Cast.李.Id, Cast.孙, ReplacementGround.Health, "突发疾病, 经医务人员确认不能继续评审"));
        lot.Do(Cast.孙, new SignIn());
        lot.Do(Cast.孙, new DeclareNoConflict(Pledge: true));
        lot.EverySheet((_, bid) => Story.Passed(bid));
        lot.EverySheet((member, bid) => bid.Id == Cast.甲.Id && member == Cast.钱 ? Story.Scores(bid, t1: 3m) : Story.Scores(bid, k1: bid == Cast.乙 && member == Cast.王 ? 3m : 4m));
        lot.Dissent();
        return lot;
    }

    /// <summary>By its words 乙 asks half of what its figures say: below every yardstick, where the tender documents raise the shares. 丁 is voted out and counts in none.</summary>
    public static RecordedLot CorrectedToALowQuote()
    {
        var lot = InScoring(Cast.Convocation with { Method = Cast.TenderingMethod with { AbnormallyLow = new(0.60m, 0.60m, 0.45m, 1_200_000m) } });
        lot.Do(Cast.张, new CorrectPrice(Cast.乙.Id, new("肆拾伍万元整", null, []), Minutes: 30));
        lot.Do(Cast.Agency, new AnswerPriceCorrection(Cast.乙.Id, true, "确认修正后的报价。", new("f-3", "报价确认-B2.pdf", 20480, new string('e', 64))));
        lot.Reject丁(RejectionGround.NotResponsive);
        lot.EverySheet((_, bid) => Story.Scores(bid));
        return lot;
    }

    /// <summary>
    /// 甲 falls below the pass line of the technical part. The price is judged against the mean less 5 %: with three prices or more the lowest is left out, and a
    /// deviation costs more from 3 % on.
    /// </summary>
    public static RecordedLot BelowPassLine()
    {
        var lot = new RecordedLot(Cast.Convocation with { Method = Cast.TenderingMethod with { Minimums = [new("technical", 22m)], AbnormallyLow = null, Price = Deviating } });
        lot.UpToSummary((_, bid) => bid == Cast.甲 ? Story.Scores(bid, t1: 6.25m) : Story.Scores(bid));
        lot.Agree();
        return lot;
    }

    private static MeanDeviation Deviating => new(
        Max: 30m, Floor: 10m, Fixed: null, Trim: [new(Bids: 3, Low: 1, High: 0)], Blend: null, Discount: 0.05m, Above: [new(3m, 0.5m), new(null, 1.5m)], Below: [new(null, 0.25m)]);

    private void Inquire()
    {
        Do(Cast.张, new AskClarification(Cast.甲.Id, "贵公司报价明显低于其他投标报价，请书面说明成本构成并提供证明材料。", Minutes: 60));
        Do(Cast.Supervisor, new ReleaseClarification(1));
        Do(Cast.Agency, new AnswerClarification(1, "以自有库存供货，附库存清单。", new("f-1", "成本说明-B1.pdf", 20480, new string('c', 64))));
        Do(Cast.张, new AskClarification(Cast.丙.Id, "请说明质保期的起算时间。", Minutes: 5));
        Do(Cast.Supervisor, new ReleaseClarification(2));
        now += TimeSpan.FromMinutes(6);
        Vote(new VoteSubject.LowPriceUnproven(Cast.甲.Id), "报价不足次低报价的一半", [(Cast.张, false, "库存清单与报价相符"), (Cast.李, false, null), (Cast.王, false, null), (Cast.赵, true, "清单缺少采购凭证"), (Cast.钱, false, null)]);
    }

    private void Dissent()
    {
        foreach (var owed in OwedAnswers.Of(Evaluation))
        {
            Do(Evaluation.Panel.Single(member => member.Id == owed.Member), owed.Explain(owed.Criterion is null ? "方案与现场条件不符。" : "第四份合同无验收证明，按三项计。"));
        }

        Do(Cast.张, new NoteContractMatters("须核实项目负责人的社会保险缴纳证明。"));
        Everybody(_ => new ConfirmResult(Digest));
        foreach (var member in Evaluation.Panel)
        {
            Do(member, member == Cast.王 ? new RefuseToSign("对丁公司被否决的结论有不同意见。") : new SignReport(Digest, member == Cast.赵 ? "甲公司的报价低于成本，不应继续评审。" : null));
        }
    }
}
