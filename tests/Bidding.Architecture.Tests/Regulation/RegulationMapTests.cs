using System.Reflection;
using System.Text.RegularExpressions;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Prices;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Statistics;
using Microsoft.AspNetCore.Components;

namespace Bidding.Architecture.Tests.Regulation;

/// <summary>Article → rule file → test: nothing of the law without a file, no rule without an article, none without a proof.</summary>
public sealed partial class RegulationMapTests
{
    /// <summary>They put rules together or serve them; the articles stand where the rules stand. This list may only shrink.</summary>
    private static readonly string[] AskOtherRules =
    [
        "Convening", // asked again when a member is replaced
        "ScoringMode", // asks the criterion's own mode
        "Texts", // length of a text, no law
        "VoteTable", // one line a matter; each matter's rule bears its own
    ];

    /// <summary>They gather what rules found; the articles stand where the rules stand. This list may only shrink.</summary>
    private static readonly string[] CollectOthersFindings =
    [
        "Avoidance", // asks every rule of avoidance
        "OutlyingSums", // asks both yardsticks
    ];

    [Fact(DisplayName = "法规对照表与代码一致")]
    public void TheCommittedMapIsTheOneTheMarksGive()
    {
        var map = RegulationMap.Write(LawfulRules.All, Proofs.All);
        var file = Path.Combine(House.Root, RegulationMap.File);
        if (Environment.GetEnvironmentVariable(RegulationMap.Rewrite) == "1")
        {
            File.WriteAllText(file, map);
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file) == map, $"{RegulationMap.File} is stale. Write it anew: {RegulationMap.Command}");
    }

    [Fact(DisplayName = "每条规则都有证明它的测试")]
    public void EveryRuleIsProven() =>
        Assert.Empty(LawfulRules.All.Select(rule => rule.Name).Except(Proofs.All.Select(proof => proof.Rule), StringComparer.Ordinal));

    [Fact(DisplayName = "每条规则在评标室、代理机构页面或者监督页面都有处所, 处所都是页面上的部件")]
    public void EveryRuleHasItsPlace()
    {
        Assert.Equal(LawfulRules.All.Select(rule => rule.Name).Order(StringComparer.Ordinal), Places.Of.Keys.Order(StringComparer.Ordinal));
        Assert.All(Places.Of, placed => Assert.NotEmpty(placed.Value));
        Assert.All(Places.Of.Values.SelectMany(places => places), place => Assert.True(place.Screen.IsAssignableTo(typeof(ComponentBase)), place.Screen.Name));
    }

    [Fact(DisplayName = "测试所证明的都是注明条款的规则")]
    public void WhatIsProvenIsARule() =>
        Assert.Empty(Proofs.All.Select(proof => proof.Rule).Except(LawfulRules.All.Select(rule => rule.Name), StringComparer.Ordinal));

    [Fact(DisplayName = "规则的测试以法规的语言命名")]
    public void AProofSpeaksTheRegulationsWords() =>
        Assert.Empty(Proofs.All.Where(proof => !Chinese().IsMatch(proof.Words)).Select(proof => $"{proof.File}: {proof.Words}"));

    [Fact(DisplayName = "规则只引用已列明的法规, 条款与规则文字俱全")]
    public void ARuleCitesAKnownLawAClauseAndAWholeSentence() =>
        Assert.Empty(
            from rule in LawfulRules.All
            from article in rule.Articles
            where !LawfulRules.KnownLaws.Contains(article.Law) || !Chinese().IsMatch(article.Clause) || !Chinese().IsMatch(article.Says)
            select $"{rule.Name}: {article.Law} {article.Clause} {article.Says}");

    [Fact(DisplayName = "同名的规则不得有两条")]
    public void NoTwoRulesShareAName() =>
        Assert.Empty(LawfulRules.All.GroupBy(rule => rule.Name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));

    /// <summary>Whatever can answer "why not?" to others rests on an article; so does every barrier.</summary>
    [Fact(DisplayName = "凡能拒绝操作的规则和每一道屏障都注明条款")]
    public void WhoRefusesCitesAnArticle()
    {
        var silent = LawfulRules.Domain.GetTypes()
            .Where(type => Refuses(type) || type.Name.EndsWith("Barrier", StringComparison.Ordinal))
            .Where(type => !type.IsDefined(typeof(LawAttribute), inherit: false))
            .Select(type => type.Name).Order(StringComparer.Ordinal);

        Assert.Equal(AskOtherRules, silent);
    }

    /// <summary>Who finds, corrects or computes speaks law as much as who refuses.</summary>
    [Fact(DisplayName = "凡得出回避发现、评分提示、报价修正和价格分、汇总方法的规则都注明条款")]
    public void WhoFindsOrComputesCitesAnArticle()
    {
        var finders = LawfulRules.Domain.GetTypes()
            .Where(type => !type.IsAbstract || type.IsSealed)
            .Where(type => Finds(type) || type.IsSubclassOf(typeof(PriceRule)) || type.IsSubclassOf(typeof(Aggregation)))
            .ToList();

        Assert.True(finders.Count > 25, $"{finders.Count} are found: the walk sees them");
        Assert.Equal(CollectOthersFindings, finders.Where(type => !type.IsDefined(typeof(LawAttribute), inherit: false)).Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    private static bool Finds(Type type) =>
        type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Any(method => !method.IsPrivate && !method.IsSpecialName && !method.Name.Contains('<', StringComparison.Ordinal)
                && method.ReturnType.GetGenericArguments().Prepend(method.ReturnType).Any(Found.Contains));

    private static readonly Type[] Found = [typeof(Finding), typeof(MemberFinding), typeof(Anomaly), typeof(CorrectionStep)];

    private static bool Refuses(Type type) =>
        type != typeof(Refusal) && type != typeof(Refusals)
        && type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Any(method => method.ReturnType == typeof(Refusal) && !method.IsPrivate && !method.IsSpecialName && !method.Name.Contains('<', StringComparison.Ordinal));

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese();
}
