namespace Bidding.Web.Client.Wording;

/// <summary>求助场地人员.</summary>
public static class HelpTexts
{
    public static readonly Pair Title = ("求助场地人员", "Call the site operator");
    public static readonly Pair Hint = ("场地人员只看到您的席位和求助类别, 看不到评审内容。", "The operator sees your seat and the kind of help, nothing of the evaluation.");
    public static readonly Pair What = ("需要什么帮助", "What is it");
    public static readonly Pair Do = ("呼叫场地人员", "Call");
    public static readonly Pair DoHint = ("场地人员会到您的席位; 您的草稿不受影响。此次求助记入档案。", "Somebody comes to your seat; your drafts are safe. The call is recorded.");
    public static readonly Pair Coming = ("已呼叫{0}场地人员 ({1}), 请在席位等候。", "The operator at {0} was called at {1}; please wait at your seat.");
}
