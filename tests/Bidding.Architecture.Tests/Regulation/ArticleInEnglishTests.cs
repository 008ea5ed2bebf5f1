using System.Reflection;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Architecture.Tests.Regulation;

public sealed class ArticleInEnglishTests
{
    [Theory(DisplayName = "英文界面所引条文")]
    [InlineData(Laws.Order87, "第六十三条第二项", "order 87, article 63, item 2")]
    [InlineData(Laws.TenderingRegulations, "第二十条", "Tendering Law Regulations, article 20")]
    [InlineData(Laws.Order12, "第二十三条至第二十五条", "order 12, article 23 to article 25")]
    [InlineData(Laws.Order87, "第五十八条第一至四项", "order 87, article 58, items 1 to 4")]
    [InlineData(Laws.LowPrice2, "第十六条第三款", "Caiku [2026] no. 2, article 16, paragraph 3")]
    [InlineData(Laws.Platform, "专家抽取 第十二条", "platform rules, draw of experts, article 12")]
    [InlineData(Laws.Platform, "参照87号令 第九十九条", "platform rules, by analogy with order 87, article 99")]
    public void AnArticleIsCitedInEnglish(string law, string clause, string english) => Assert.Equal(english, ArticleInEnglish.Of(new(law, clause)));

    [Fact(DisplayName = "每一个所引条文在英文界面都没有汉字")]
    public void NoCitationStaysChinese()
    {
        var refused = new[] { typeof(Refusals), typeof(PanelRefusals) }
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(Refusal))
            .Select(property => (Refusal)property.GetValue(null)!)
            .SelectMany(refusal => Enum.GetValues<Regime>().Select(regime => refusal.CitedIn(regime).Article).Prepend(refusal.Article));
        var cited = refused.Concat(LawfulRules.All.SelectMany(rule => rule.Articles).Select(mark => new Article(mark.Law, mark.Clause)))
            .Concat(PlatformClauses.All.Select(clause => Article.Platform(clause.Clause)))
            .Distinct().ToList();

        Assert.True(cited.Count > 150, "the walk finds the citations");
        Assert.Equal("", string.Join('\n', cited.Select(ArticleInEnglish.Of).Where(english => english.Any(letter => letter is >= '一' and <= '鿿' or '〔' or '〕'))));
    }
}
