using Bidding.Domain.Openings;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Tenders;

/// <summary>What a lot's stage is called, and the mark it carries: never the colour alone.</summary>
public static class StageWords
{
    public static Pair Of(Standing at) => at.Stage switch
    {
        Stage.Broken => ("档案异常, 停止受理", "The record does not hold; nothing is taken"),
        Stage.Preparation => ("编制中", "In preparation"),
        Stage.Receiving => ("正在接收投标", "Receiving bids"),
        Stage.ToOpen when at.Opening.Received.Length < OpeningDecider.LeastBids => ("投标不足三家", "Fewer than three bids"),
        Stage.ToOpen => ("截止已过, 待开标", "Deadline passed, to be opened"),
        Stage.NotOpened => ("未开标: 投标不足三家", "Not opened: fewer than three bids"),
        Stage.Opening => ("已开标, 待确认开标记录", "Opened, record to be confirmed"),
        Stage.ToConvene => ("开标已确认, 待组建评审", "Opening confirmed, panel to be convened"),
        Stage.Evaluating => Names.Of(at.Evaluation.Phase),
        Stage.Suspended when at.Evaluation.Pause is { } pause => ($"已暂停: {Names.Of(pause.Ground).Zh}", $"Paused: {Names.Of(pause.Ground).En}"),
        Stage.Suspended => ("已暂停: 有成员掉线", "Suspended: a member is offline"),
        Stage.Terminated => ("已终止", "Terminated"),
        _ => ("评审已结束", "Closed"),
    };

    public static string Mark(Stage stage) => stage switch
    {
        Stage.Broken or Stage.Suspended or Stage.Terminated or Stage.NotOpened => "bad",
        Stage.Closed => "good",
        Stage.Evaluating or Stage.Receiving => "idle",
        _ => "wait",
    };

    public static string Sign(Stage stage) => stage switch
    {
        Stage.Suspended => "❚❚",
        Stage.Broken or Stage.Terminated or Stage.NotOpened => "✕",
        Stage.Closed => "✓",
        Stage.Evaluating => "▶",
        Stage.Receiving => "○",
        _ => "●",
    };
}
