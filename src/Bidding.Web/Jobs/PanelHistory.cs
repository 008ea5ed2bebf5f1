using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Jobs;

/// <summary>
/// 履历 of the panels that sat here: when an evaluation has ended, however it did, one row for each expert who signed in, with the day he
/// did so in China and the tender's agency. A member replaced afterwards served as well; who never came, and 采购人代表, did not: nobody draws them.
/// Derived from the facts alone, so running it again changes nothing.
/// </summary>
public sealed class PanelHistory(Procedures procedures, IDbContextFactory<BiddingContext> contexts)
{
    public async Task Keep(string lot, CancellationToken ct)
    {
        for (var first = true; ; first = false)
        {
            try
            {
                await Write(lot, ct);
                return;
            }
            catch (DbUpdateException) when (first)
            {
                // Another node, or an import, wrote one of the rows in between: the second time it is seen.
            }
        }
    }

    private async Task Write(string lot, CancellationToken ct)
    {
        if (!(await procedures.Evaluation(lot, ct)).IsEnded || Sat(await procedures.EvaluationOf(lot).Facts(ct)) is not { Count: > 0 } sat)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var agency = await db.Lots.Where(row => row.Id == lot).Join(db.Tenders, row => row.TenderId, tender => tender.Id, (_, tender) => tender.AgencyId).SingleOrDefaultAsync(ct);
        if (agency is null)
        {
            return;
        }

        var known = await db.Services.Where(row => row.LotId == lot).AsNoTracking().ToDictionaryAsync(row => row.ExpertId, ct);
        foreach (var seat in (await db.PanelSeats.AsNoTracking().Where(row => row.LotId == lot).ToListAsync(ct)).Where(seat => sat.ContainsKey(seat.MemberId)))
        {
            ServiceRow row = new() { ExpertId = seat.ExpertId, LotId = lot, AgencyId = agency, On = sat[seat.MemberId] };
            if (!known.TryGetValue(seat.ExpertId, out var there))
            {
                db.Services.Add(row);
            }
            else if ((there.AgencyId, there.On) != (row.AgencyId, row.On))
            {
                db.Services.Update(row); // an import knew of it before it had ended here
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private static Dictionary<string, DateOnly> Sat(IEnumerable<FactBody<EvaluationFact>> facts)
    {
        var experts = new HashSet<string>(StringComparer.Ordinal);
        var sat = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var body in facts)
        {
            switch (body.Fact)
            {
                case EvaluationFact.EvaluationConvened convened:
                    experts.UnionWith(convened.Convocation.Panel.Where(IsExpert).Select(member => member.Id));
                    break;
                case EvaluationFact.MemberReplaced replaced when IsExpert(replaced.Successor):
                    experts.Add(replaced.Successor.Id);
                    break;
                case EvaluationFact.MemberSignedIn signed when experts.Contains(signed.Member):
                    sat.TryAdd(signed.Member, DueDates.Day(body.At));
                    break;
            }
        }

        return sat;
    }

    private static bool IsExpert(PanelMember member) => member.Role == MemberRole.Expert;
}
