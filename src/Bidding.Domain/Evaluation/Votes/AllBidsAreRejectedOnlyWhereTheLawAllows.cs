using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Evaluations;

/// <summary>The panel may, and need not, reject all bids; in government procurement the law itself ends the procedure with fewer than three.</summary>
[Law(Laws.Order12, "第二十七条", "有效投标不足三个使得投标明显缺乏竞争的, 评标委员会可以否决全部投标。")]
[Law(Laws.Tendering, "第四十二条", "评标委员会经评审, 认为所有投标都不符合招标文件要求的, 可以否决所有投标。")]
public static class AllBidsAreRejectedOnlyWhereTheLawAllows
{
    private const int Competition = 3;

    public static Refusal? WhyNot(RejectAllGround ground, Evaluation state) =>
        state.Convocation!.Method.Regime == Regime.GovernmentProcurement ? Refusals.RejectAllNotHere
        : ground == RejectAllGround.CompetitionLacking && state.RemainingBids.Count() >= Competition ? Refusals.CompetitionNotLacking
        : null;
}
