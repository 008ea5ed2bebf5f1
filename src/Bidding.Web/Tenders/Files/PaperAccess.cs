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
        Role.Supervisor or Role.Member => evaluation.IsEnded || evaluation.RevealedScores is not null,
        _ => false,
    };
}
