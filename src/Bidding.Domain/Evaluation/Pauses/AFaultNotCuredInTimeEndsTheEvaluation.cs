using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>After the limit nothing is left but to seal everything and form a new committee.</summary>
[Law(Laws.Platform, "故障处置 第一条", "开始前故障 2 小时、评审中故障 4 小时仍未排除的, 封存资料, 另行组建评标委员会重新评审。", Unconfirmed = true)]
public static class AFaultNotCuredInTimeEndsTheEvaluation
{
    /// <summary>The evaluation has begun when everybody has signed in once.</summary>
    public static DateTimeOffset DueOf(Evaluation state, DateTimeOffset since) =>
        since.AddMinutes(state.Phase <= Phase.SignIn && state.Replacements.IsEmpty ? state.Policy.StartFaultMinutes : state.Policy.FaultMinutes);

    public static Refusal? WhyNot(Standstill pause, DateTimeOffset now) =>
        now > pause.Due ? Refusals.FaultLimitPassed.With("due", pause.Due.ToString("O")) : null;
}
