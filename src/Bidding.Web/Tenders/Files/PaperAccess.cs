using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Web.Tenders.Files;

/// <summary>Who may read what is written about an evaluation, and from when.</summary>
internal static class PaperAccess
{
    /// <summary>
    /// The finished papers are for the agency, the supervisor and the panel. Between the reveal and the end, the panel and
    /// the supervisor read what the panel is about to confirm; the agency learns the outcome with the report.
    /// Before the reveal there is nothing to read (P1).
    /// </summary>
    public static bool MayRead(Caller caller, Evaluation evaluation) => caller.Role switch
    {
        Role.Agency => evaluation.IsEnded,
        Role.Supervisor => IsReadable(evaluation),
        // A row makes him a member, the record alone one of this panel: not yet the successor who waits, no longer the one who left.
        Role.Member => caller.Member is { } member && evaluation.Member(member) is not null && IsReadable(evaluation),
        _ => false,
    };

    private static bool IsReadable(Evaluation evaluation) => evaluation.IsEnded || evaluation.RevealedScores is not null;
}
