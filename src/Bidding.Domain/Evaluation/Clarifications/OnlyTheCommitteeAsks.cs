using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>The committee starts a clarification, in writing; its chair asks on its behalf, nobody else does.</summary>
[Law(Laws.TenderingRegulations, "第五十二条", "投标文件中有含义不明确的内容等, 评标委员会认为需要澄清、说明的, 应当书面通知该投标人。")]
[Law(Laws.Tendering, "第三十九条", "澄清或者说明不得超出投标文件的范围或者改变投标文件的实质性内容。")]
internal static class OnlyTheCommitteeAsks
{
    public static Refusal? WhyNot(string member, Evaluation state) => state.Chair == member ? null : Refusals.ChairAsks;
}
