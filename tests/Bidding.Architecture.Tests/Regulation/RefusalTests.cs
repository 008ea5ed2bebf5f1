using System.Reflection;
using Bidding.Domain.Rules;

namespace Bidding.Architecture.Tests.Regulation;

/// <summary>A refusal that no test has ever provoked may be a rule that never speaks.</summary>
public sealed class RefusalTests
{
    /// <summary>Never asserted, each with its reason. This list may only shrink.</summary>
    private static readonly Dictionary<string, string> NeverAsserted = new(StringComparer.Ordinal)
    {
    };

    private static readonly IReadOnlyDictionary<string, Refusal> All = typeof(Refusals)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.PropertyType == typeof(Refusal))
        .ToDictionary(property => property.Name, property => (Refusal)property.GetValue(null)!, StringComparer.Ordinal);

    [Fact(DisplayName = "每一种拒绝都有测试见过")]
    public void EveryRefusalIsAsserted()
    {
        var sources = House.Sources(".cs")
            .Where(path => path.StartsWith("tests/", StringComparison.Ordinal) && !path.EndsWith($"{nameof(RefusalTests)}.cs", StringComparison.Ordinal))
            .Select(House.Read).ToList();

        var unheard = All
            .Where(refusal => !sources.Any(source => source.Contains($"\"{refusal.Value.Code}\"", StringComparison.Ordinal)
                || source.Contains($"Refusals.{refusal.Key}", StringComparison.Ordinal)))
            .Select(refusal => refusal.Value.Code).Order(StringComparer.Ordinal);

        Assert.Equal(NeverAsserted.Keys.Order(StringComparer.Ordinal), unheard);
    }

    [Fact(DisplayName = "没有无人使用的拒绝")]
    public void NoRefusalIsDead()
    {
        var sources = House.Sources(".cs")
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal) && !path.EndsWith("/Refusals.cs", StringComparison.Ordinal))
            .Select(House.Read).ToList();

        Assert.DoesNotContain(All.Keys, name => !sources.Any(source => source.Contains($"Refusals.{name}", StringComparison.Ordinal)));
    }

    [Fact(DisplayName = "拒绝各有其名, 中英文俱全, 并说明下一步")]
    public void ARefusalIsWholeInBothLanguages()
    {
        Assert.Equal(All.Count, All.Values.Select(refusal => refusal.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(All.Values, refusal =>
        {
            Assert.Contains(refusal.Article.Law, LawfulRules.KnownLaws);
            Assert.DoesNotContain("", new[] { refusal.Article.Clause.Trim(), refusal.Zh.Trim(), refusal.En.Trim(), refusal.NextZh.Trim(), refusal.NextEn.Trim() });
            Assert.DoesNotContain('!', refusal.Zh + refusal.En + refusal.NextZh + refusal.NextEn);
        });
    }
}
