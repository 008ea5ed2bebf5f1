using System.Reflection;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Architecture.Tests.Regulation;

public sealed class UnconfirmedClausesTests
{
    [Fact(DisplayName = "拒绝所引的条款待核的, 注明待核; 已核实的不注明")]
    public void WhatARefusalCitesUnconfirmedIsMarkedSo()
    {
        var refusals = new[] { typeof(Refusals), typeof(PanelRefusals) }
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(Refusal))
            .Select(property => (Refusal)property.GetValue(null)!)
            .ToList();
        var cited = new[] { Regime.Tendering, Regime.GovernmentProcurement, Regime.Other }
            .SelectMany(regime => refusals.Select(refusal => refusal.CitedIn(regime).Article))
            .ToHashSet();
        var unconfirmed = LawfulRules.All.SelectMany(rule => rule.Articles)
            .GroupBy(mark => new Article(mark.Law, mark.Clause))
            .Where(marks => marks.All(mark => mark.Unconfirmed) && cited.Contains(marks.Key))
            .Select(marks => marks.Key.ToString());

        Assert.Equal(unconfirmed.Order(StringComparer.Ordinal), UnconfirmedClauses.All.Select(article => article.ToString()).Order(StringComparer.Ordinal));
        Assert.True(Article.Order87("第六十三条第六项").IsUnconfirmed() && !Article.Order87("第六十四条").IsUnconfirmed());
    }
}
