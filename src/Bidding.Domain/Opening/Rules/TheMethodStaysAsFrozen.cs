using Bidding.Domain.Rules;

namespace Bidding.Domain.Openings;

/// <summary>Bound by digest before anybody knew a price; an opening of earlier days that froze none binds nothing.</summary>
[Law(Laws.Tendering, "第四十条", "按照招标文件确定的评标标准和方法评审; 开标后评审办法不得改变")]
[Law(Laws.TenderingRegulations, "第四十九条", "招标文件没有规定的评标标准和方法不得作为评标的依据")]
public static class TheMethodStaysAsFrozen
{
    public static Refusal? WhyNot(Opening opening, string digest) =>
        opening.MethodDigest is { } frozen && frozen != digest ? Refusals.MethodChanged : null;
}
