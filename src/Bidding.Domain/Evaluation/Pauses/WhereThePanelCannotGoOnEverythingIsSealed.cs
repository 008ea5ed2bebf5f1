using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>The evaluation ends without a result, record and files stay sealed, and a new committee begins from nothing.</summary>
[Law(Laws.Order87, "第四十九条", "无法及时补足评标委员会成员的, 停止评标, 封存全部投标和评审资料, 依法重新组建评标委员会。")]
[Law(Laws.Order87, "第六十七条", "评标委员会组成不合法或者评审受到非法干预的, 可以重新组建评标委员会。")]
public static class WhereThePanelCannotGoOnEverythingIsSealed
{
    /// <summary>The word in the record.</summary>
    public static string GroundOf(SealGround ground) => ground switch
    {
        SealGround.FaultNotCured => "sealed-fault",
        SealGround.NoSuccessor => "sealed-no-successor",
        SealGround.CompositionUnlawful => "sealed-composition",
        _ => "sealed-interference",
    };
}
