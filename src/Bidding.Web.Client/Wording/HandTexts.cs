namespace Bidding.Web.Client.Wording;

/// <summary>The sentences about signing by hand.</summary>
public static class HandTexts
{
    public static readonly Pair Title = ("手写签名 (可不写)", "Handwriting (optional)");
    public static readonly Pair How = ("请用鼠标、手写笔或手指在框内书写姓名。不书写也可以签署, 报告中以印刷体显示您的姓名, 效力相同。",
        "Write your name in the box with mouse, pen or finger. You may sign without it: the report then shows your name in type, and counts the same.");
    public static readonly Pair HowRefusing = ("请用鼠标、手写笔或手指在框内书写姓名, 随拒签理由一并载入报告。不书写也可以提交拒签, 报告中以印刷体显示您的姓名, 效力相同。",
        "Write your name in the box with mouse, pen or finger; it goes into the report with your reasons. You may refuse without it: the report then shows your name in type, and counts the same.");
    public static readonly Pair Box = ("手写签名框", "Box to write in");
    public static readonly Pair Undo = ("撤去上一笔", "Take back the last stroke");
    public static readonly Pair Clear = ("清除重写", "Clear and write again");
    public static readonly Pair NotSent = ("手写签名未送达: 服务器未应答。书写的内容仍在框内, 请再按一次; 也可清除后不书写签署。",
        "The handwriting was not delivered: the server did not answer. It is still in the box; press again, or clear it and sign without.");
}
