using System.Collections.Immutable;
using System.Reflection;
using Bidding.Domain.Rules;

namespace Bidding.Web.Rules;

/// <summary>The platform's own rules whole: those that a rule's mark words, and those of <see cref="PlatformClauses"/>.</summary>
public static class PlatformText
{
    public static ImmutableArray<(string Clause, string Says)> All { get; } =
    [
        .. typeof(Refusals).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<LawAttribute>(inherit: false))
            .Where(mark => mark.Law == Laws.Platform)
            .Select(mark => (mark.Clause, mark.Says))
            .Concat(PlatformClauses.All)
            .Distinct()
            .OrderBy(clause => clause.Clause.Split(' ')[0], StringComparer.Ordinal).ThenBy(clause => Number(clause.Clause)),
    ];

    /// <summary>第十二条 is 12; below twenty, as all of them are.</summary>
    private static int Number(string clause) => clause[(clause.LastIndexOf('第') + 1)..clause.LastIndexOf('条')]
        .Sum(digit => digit == '十' ? 10 : "一二三四五六七八九".IndexOf(digit, StringComparison.Ordinal) + 1);
}
