using Bidding.Data;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Registers;

/// <summary>Whom an id of the registry means: a person, an organisation, an agency, or an expert by either of his ids.</summary>
public static class RegistryNames
{
    public static async Task<Dictionary<string, string>> Of(BiddingContext db, HashSet<string> ids, CancellationToken ct)
    {
        var names = await db.Persons.Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        foreach (var (id, name) in await db.Organisations.Where(row => EF.Parameter(ids).Contains(row.Id)).Select(row => new KeyValuePair<string, string>(row.Id, row.Name)).ToListAsync(ct))
        {
            names.TryAdd(id, name);
        }

        foreach (var agency in await db.Agencies.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToListAsync(ct))
        {
            names.TryAdd(agency.Id, agency.Name);
        }

        foreach (var expert in await db.Experts.AsNoTracking()
            .Where(row => EF.Parameter(ids).Contains(row.Id) || EF.Parameter(ids).Contains(row.PersonId!)).ToListAsync(ct))
        {
            names[expert.Id] = expert.Name;
            names.TryAdd(expert.PersonId ?? expert.Id, expert.Name);
        }

        return names;
    }
}
