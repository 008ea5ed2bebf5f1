using Bidding.Data;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Bench.Draw;

/// <summary>
/// The peer: one statement by hand that leaves out whoever the hard grounds exclude, on the same file and through the same
/// indexes. It names nobody's reason, shows no evidence and no prompt, and records nothing: a floor, not a rival.
/// </summary>
internal static class PlainSql
{
    private const string Statement = """
        WITH party(id) AS (
          SELECT bidder.CreditCode FROM Bids bid JOIN Bidders bidder ON bidder.Id = bid.BidderId WHERE bid.LotId = $lot),
        tie AS (
          SELECT r.FromId AS person, r.Kind, r.Since, r.Until, r.Source FROM party JOIN Relations r ON r.ToId = party.id
          UNION ALL
          SELECT r.ToId, r.Kind, r.Since, r.Until, r.Source FROM party JOIN Relations r ON r.FromId = party.id),
        principal(person) AS (
          SELECT person FROM tie WHERE Kind IN ('LegalRepresentative', 'InCharge') AND (Since IS NULL OR Since <= $on) AND (Until IS NULL OR Until >= $on)),
        excluded(person) AS (
          SELECT person FROM tie WHERE Source = 'Declared' OR ((Since IS NULL OR Since <= $on) AND (
            (Kind IN ('Employed', 'Director', 'BoardSupervisor', 'LegalRepresentative', 'InCharge', 'Controls', 'Shareholder') AND (Until IS NULL OR Until >= $past))
            OR (Kind = 'Interest' AND (Until IS NULL OR Until >= $on))))
          UNION
          SELECT r.ToId FROM principal JOIN Relations r ON r.FromId = principal.person WHERE r.Kind IN ('Spouse', 'Lineal', 'Collateral', 'InLaw')
          UNION
          SELECT r.FromId FROM principal JOIN Relations r ON r.ToId = principal.person WHERE r.Kind IN ('Spouse', 'Lineal', 'Collateral', 'InLaw'))
        SELECT expert.Id FROM Experts expert
        WHERE (expert.SiteId = 'dongying' OR (expert.SiteId = 'binzhou'
            AND EXISTS (SELECT 1 FROM ExpertSpecialities his WHERE his.ExpertId = expert.Id AND his.Speciality < 'A20')))
          AND expert.PersonId NOT IN (SELECT person FROM excluded)
          AND expert.Id NOT IN (SELECT ExpertId FROM Punishments)
          AND expert.Id NOT IN (SELECT ExpertId FROM Advices WHERE LotId = $lot)
          AND expert.Unit NOT IN (SELECT bidder.Name FROM Bids bid JOIN Bidders bidder ON bidder.Id = bid.BidderId WHERE bid.LotId = $lot)
        """;

    public static async Task<HashSet<string>> Candidates(BiddingContext db, string lot, DateOnly on)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Statement;
        foreach (var (name, value) in new[] { ("$lot", lot), ("$on", on.ToString("yyyy-MM-dd")), ("$past", on.AddYears(-3).ToString("yyyy-MM-dd")) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetString(0));
        }

        return ids;
    }
}
