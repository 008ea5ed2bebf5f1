using Bidding.Domain.Evaluations;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Testing;

/// <summary>Every mode of a criterion, and a result taken up again after signing.</summary>
public sealed partial class RecordedLot
{
    /// <summary>
    /// Scored in every mode. 钱 stands apart on 甲 and explains it. All sign and the report is rendered; then the supervisor finds that the
    /// formula was fed 24 months of 甲 where its letter says 36: the same committee corrects, confirms and signs again.
    /// </summary>
    public static RecordedLot TakenUpAgain()
    {
        var lot = new RecordedLot(Modes.Convocation);
        lot.OpenSmoothly();
        lot.Convene();
        lot.Everybody(_ => new SignIn());
        lot.Everybody(_ => new DeclareNoConflict(Pledge: true));
        lot.Everybody(_ => new VoteForChair(Cast.张.Id));
        lot.EverySheet((_, bid) => Story.Passed(bid));
        lot.EverySheet(InEveryMode);
        lot.Explain("方案与现场条件不符, 资料两处缺页, 坚持原评分。");
        lot.Agree();
        lot.Rendered(new string('c', 64), 1000, 12);
        lot.Do(Cast.Supervisor, new ReopenResult(CorrectionGround.ArithmeticError, "甲公司质保期投标函为 36 个月，公式误用 24 个月。"));
        lot.Everybody(_ => new CorrectScore(Cast.甲.Id, "K1", 5m, CorrectionGround.ArithmeticError, "投标函第 4 页。", Quantity: 36m));
        lot.Agree();
        return lot;
    }

    /// <summary>In tendering: 李 had overlooked a page, and the tender documents allow that to be mended after the summary.</summary>
    public static RecordedLot CorrectedByTheDocuments()
    {
        var lot = new RecordedLot(Cast.Convocation with { Method = Cast.CorrectableMethod });
        lot.UpToSummary();
        lot.Do(Cast.张, new ConfirmResult(lot.Digest));
        lot.Do(Cast.李, new CorrectScore(Cast.甲.Id, "T1", 13m, CorrectionGround.TenderDocuments, "漏看技术部分第 12 页。"));
        lot.Agree();
        return lot;
    }

    private void Explain(string text)
    {
        foreach (var owed in OwedAnswers.Of(Evaluation))
        {
            Do(Convocation.Panel.Single(member => member.Id == owed.Member), owed.Explain(text));
        }
    }

    private void Agree()
    {
        Everybody(_ => new ConfirmResult(Digest));
        Everybody(_ => new SignReport(Digest, null));
    }

    private static SealScores InEveryMode(PanelMember member, EvaluatedBid bid) => bid.Id == Cast.甲.Id && member == Cast.钱
        ? new(bid.Id, [new("T1", 6m), new("T2", 6m, [new("D1", "缺第 3 页"), new("D1", "缺第 7 页")]), new("T3", 3m), new("K1", 2.5m), new("K2", 5m)])
        : new(bid.Id, [new("T1", 12m), new("T2", 10m), new("T3", 7.5m + (0.5m * Cast.Panel.IndexOf(member))), new("K1", bid.Id == Cast.甲.Id ? 2.5m : 5m), new("K2", 5m)]);
}
