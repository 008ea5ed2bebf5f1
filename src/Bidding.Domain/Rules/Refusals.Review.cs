namespace Bidding.Domain.Rules;

/// <summary>Refusals of the preliminary review (初步评审).</summary>
public static partial class Refusals
{
    public static Refusal EvidenceMissing { get; } = Refusal.Of("evidence-missing", Article.Order12("第四十二条第五项"),
        ("结论为不通过的, 须指明投标文件的页码, 或者文件中没有该内容。", "A failed item needs the page of the bid where it is seen, or that the document holds nothing of the kind."),
        ("请填写页码。", "Please give the page."));

    public static Refusal NoSuchPage { get; } = Refusal.Of("no-such-page", Article.Order12("第四十二条第五项"),
        ("投标文件没有这一页。", "The bid has no such page."), ("请核对文件和页码。", "Please check document and page."));

    public static Refusal ReviewItemUnfounded { get; } = Refusal.Of("review-item-unfounded", Article.Regulations("第五十一条"),
        ("须写明不通过属于哪一种法定情形, 以及招标文件的条款。", "It has to name the listed ground that a failure is, and the clause of the tender documents."),
        ("请在评审办法中补全该审查项的法定情形和条款。", "Complete the item's ground and clause on the page of the method."));

    public static Refusal ReviewKindNotOfRegime { get; } = Refusal.Of("review-kind-not-of-regime", Article.Order87("第四十四条"),
        ("审查项的类别不属于该采购方式: 政府采购由评标委员会作符合性审查, 招标投标作形式、资格、响应性评审。", "The item's kind does not belong to this regime: compliance in government procurement; formal, qualification and responsiveness in tendering."),
        ("请修改审查项的类别。", "Please change the kind of the item."));
}
