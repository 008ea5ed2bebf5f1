using System.Text.RegularExpressions;
using Bidding.Domain.Rules;
using Bidding.Web.Rules;

namespace Bidding.Architecture.Tests.Regulation;

public sealed partial class PlatformClausesTests
{
    [Fact(DisplayName = "所引的平台规则都有条文, 条文只写在一处, 没有无人引用的条文")]
    public void WhatIsCitedIsWritten()
    {
        var cited = House.Sources(".cs").Concat(House.Sources(".razor"))
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(path => Citation().Matches(House.Read(path)).Select(match => match.Groups["clause"].Value))
            .ToHashSet(StringComparer.Ordinal);
        var marked = LawfulRules.All.SelectMany(rule => rule.Articles).Where(mark => mark.Law == Laws.Platform).Select(mark => mark.Clause).ToHashSet(StringComparer.Ordinal);

        Assert.True(cited.Count > 50, "the walk finds the citations");
        Assert.Equal(cited.Except(marked, StringComparer.Ordinal).Order(StringComparer.Ordinal), PlatformClauses.All.Select(clause => clause.Clause).Order(StringComparer.Ordinal));
        Assert.Empty(cited.Except(PlatformText.All.Select(clause => clause.Clause), StringComparer.Ordinal));
    }

    [GeneratedRegex(@"Platform\(""(?<clause>[^""]+)""\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Citation();
}
