using Microsoft.EntityFrameworkCore;

namespace Bidding.Data;

/// <summary>A rule of db/sql/invariants.sql and the row that breaks it.</summary>
public sealed record BrokenInvariant(string Rule, string Subject);

public static class Invariants
{
    public static async Task<IReadOnlyList<BrokenInvariant>> Check(BiddingContext context, CancellationToken ct)
    {
        var broken = new List<BrokenInvariant>();
        foreach (var (rule, sql) in Queries())
        {
            var subjects = await context.Database.SqlQueryRaw<string>(sql).ToListAsync(ct);
            broken.AddRange(subjects.Select(subject => new BrokenInvariant(rule, subject)));
        }

        return broken;
    }

    internal static IEnumerable<(string Rule, string Sql)> Queries() =>
        from paragraph in Text().ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
        let line = paragraph.IndexOf('\n', StringComparison.Ordinal)
        select (paragraph[..line].TrimStart('-', ' '), paragraph[line..].Trim().TrimEnd(';'));

    private static string Text()
    {
        using var file = typeof(Invariants).Assembly.GetManifestResourceStream("invariants.sql")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
