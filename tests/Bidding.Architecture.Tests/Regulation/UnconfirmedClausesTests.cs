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
        var marks = LawfulRules.All.SelectMany(rule => rule.Articles).ToLookup(mark => new Article(mark.Law, mark.Clause));

        Assert.All(marks.Where(of => of.All(mark => mark.Unconfirmed) && cited.Contains(of.Key)), of => Assert.True(of.Key.IsUnconfirmed(), of.Key.ToString()));
        Assert.All(marks.Where(of => of.Any(mark => !mark.Unconfirmed)), of => Assert.False(of.Key.IsUnconfirmed(), of.Key.ToString()));
        Assert.All(UnconfirmedClauses.All, one => Assert.Contains(cited.Concat(marks.Select(of => of.Key)), article => article.Law == one.Law && article.Clause.StartsWith(one.Clause, StringComparison.Ordinal)));
        Assert.True(Article.Order87("第六十三条第六项").IsUnconfirmed() && !Article.Order87("第六十四条").IsUnconfirmed());
    }
}
