using Bidding.Domain.Scoring.Modes;

namespace Bidding.Web.Client.Wording;

/// <summary>The sentences of scoring modes, of statistics and explanations, and of a result taken up again.</summary>
public static class ScoreTexts
{
    public static readonly Pair Statistics = ("统计提示, 不表示评分不当", "Statistics; they call no score wrong");
    public static readonly Pair FindingZ = ("{0} 对 {1}: 主观分合计 {2}, 中位数 {3}, 绝对中位差 {4}, 修正 z {5} (界限 ±{6})",
        "{0} on {1}: subjective sum {2}, median {3}, median deviation {4}, modified z {5} (limit ±{6})");
    public static readonly Pair Agreement = ("成员排序的一致性 (Kendall W) {0}, 界限 {1}。", "Agreement of the members' rankings (Kendall's W) {0}, limit {1}.");
    public static readonly Pair AgreementLow = ("一致性偏低, 请复核。", "The agreement is low; please check.");
    public static readonly Pair AgreementFine = ("各成员的排序大体一致。", "By and large the rankings agree.");
    public static readonly Pair NoAgreement = ("成员排序的一致性 (Kendall W) 无法计算: 分值没有差别。", "Kendall's W cannot be computed: the scores do not differ.");
    public static readonly Pair Pivot = ("如去掉 {0} 的评分, 第一名为 {1}, 而不是 {2}。", "Without the scores of {0} the first would be {1}, not {2}.");
    public static readonly Pair NoPivot = ("去掉任何一名成员的评分, 第一名都不变。", "Leaving out any one member would not change who is first.");
    public static readonly Pair Explanations = ("评分说明", "Explanations");
    public static readonly Pair ExplainLabel = ("您对 {0} 的评分与其他成员相差较大, 请说明理由 (可以坚持原评分)", "Your scores of {0} stand apart; please say why (you may keep them)");
    public static readonly Pair ExplainObjective = ("{0} 的客观分 {1} 应当一致, 您的评分与多数成员不同: 请在上面更正, 或者说明坚持的理由", "Objective scores should agree, and yours of {0}, {1}, differs from the most: correct it above, or say why you keep it");
    public static readonly Pair ObjectiveRule = ("客观分只能更正为其他评委给出的分值: 持该分值的不少于持您现有分值的, 或者持该分值的评委已书面说明理由。",
        "An objective score can be corrected to what others gave: where at least as many hold it as hold yours, or one of them has said in writing why.");
    public static readonly Pair ExplainDivided = ("{0} 的客观分 {1} 应当一致, 各成员评分不一, 没有多数: 请在上面更正, 或者说明坚持的理由", "Objective scores should agree; those of {0}, {1}, differ and no value has the most: correct yours above, or say why you keep it");
    public static readonly Pair CorrectAgain = ("您更正后的客观分与多数成员不同。其他成员据此更正, 或者您改回多数的分值之后, 全体方可确认结果; 不能以说明代替。",
        "Your corrected score differs from the most. Others follow it, or you take it back to theirs, before anybody can confirm; words do not replace that.");
    public static readonly Pair DoExplain = ("提交评分说明", "Submit the explanation");
    public static readonly Pair DoExplainHint = ("逐字写入报告, 提交后不能修改; 全部说明提交后全体方可确认结果。评分有误的, 请在上面更正。",
        "It goes into the report word for word and cannot be changed; nobody can confirm before. If a score is wrong, correct it above.");
    public static readonly Pair AskExplain = ("说明评分理由, 或者更正评分", "explain your scores, or correct them");
    public static readonly Pair WaitExplanations = ("等待 {0} 说明评分理由, 之后全体方可确认结果 ({1})。", "Waiting for {0} to explain; everybody can confirm afterwards ({1}).");

    public static readonly Pair WaitAnswers = ("先等待评分说明或者更正; 之后全体确认结果。", "First for explanations or corrections of scores; then everybody confirms.");
    public static readonly Pair NowWaitAnswers = ("请等待其他成员说明评分, 之后请您确认结果。", "Please wait for the others' explanations; then you are asked to confirm.");
    public static readonly Pair OwesNothing = ("无须说明", "owes nothing");
    public static readonly Pair HasExplained = ("已说明", "explained");
    public static readonly Pair Explained = ("您对 {0} 的评分说明已入账: {1}", "Your explanation about {0} is recorded: {1}");
    public static readonly Pair WaitObjective = ("客观分不一致, 等待 {0} 更正或者说明理由, 之后全体方可确认结果 ({1})。", "Objective scores differ: waiting for {0} to correct or explain; everybody can confirm afterwards ({1}).");

    public static readonly Pair ByDocuments = ("按招标文件的规定更正本人评分", "Correct my score as the tender documents allow");
    public static readonly Pair MoreCorrections = ("评分汇总后可以更正评分的, 除四种情形外, 还有招标文件规定的情形 (只限主观分)。条款: {0}", "After the summary a score may be corrected in the four cases and, subjective scores alone, where the tender documents say so. Clause: {0}");
    public static readonly Pair DoByDocumentsHint = ("仅限上列条款规定的情形 ({0}); 条款和理由记入报告。更正后全体须重新确认。",
        "Only where that clause allows it ({0}); clause and reason go into the report. Everybody must confirm again afterwards.");
    public static readonly Pair Reopen = ("签署后发现问题: 请求原评标委员会重新评审", "Found after signing: ask the same committee to take its result up again");
    public static readonly Pair ReopenWhat = ("仅限下列情形 ({0}), 由原评标委员会重新核对、确认和签署; 记录中的前一轮和前一份报告都保留。",
        "Only in the cases below ({0}), and only by the same committee. The round before and its report stay in the record.");
    public static readonly Pair ReopenGround = ("情形", "Case");
    public static readonly Pair ReopenReason = ("理由 (记入报告, 全体可见)", "Reason (in the report, seen by everybody)");
    public static readonly Pair ReopenMissing = ("请选择情形并写明理由。", "Choose the case and give the reason.");
    public static readonly Pair DoReopen = ("请求重新评审", "Ask for a new round");
    public static readonly Pair DoReopenHint = ("此前的全部确认和签署立即失效, 不能撤回此请求。", "All confirmations and signatures become void at once; this cannot be taken back.");
    public static readonly Pair Reopened = ("第 {0} 轮: {1} 因“{2}”请求重新评审。{3} 此前的确认和签署均已失效。", "Round {0}: asked for at {1}, case: {2}. {3} Earlier confirmations and signatures are void.");
}
