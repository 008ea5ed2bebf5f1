using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// Noted by the chair while the result is being confirmed: what the members confirm is what is printed, so that the digest covers it.
/// A change asks everybody again, and a confirmation that was on its way meanwhile counts for nothing. The report of government
/// procurement knows no such item.
/// </summary>
[Law(Laws.Order12, "第四十二条第九项", "评标报告应当如实记载推荐的中标候选人名单与签订合同前要处理的事宜")]
public static class TheReportNamesWhatIsLeftBeforeTheContract
{
    public static bool Applies(Regime regime) => regime != Regime.GovernmentProcurement;

    internal static Decision Note(NoteContractMatters command, Evaluation state, Circumstances now) =>
        !Applies(state.Convocation!.Method.Regime) ? Refusals.ContractMattersNotHere
        : state.Chair != now.Member ? Refusals.ContractMattersChair
        : Texts.WhyNot(command.Text) is { } why ? why
        : state.ContractMatters?.Text == command.Text ? Decision.AlreadySo
        : new ContractMattersNoted(now.Member, command.Text);

    internal static Evaluation Evolve(Evaluation state, ContractMattersNoted fact, DateTimeOffset at) => state with
    {
        ContractMatters = new(fact.By, fact.Text, at),
        Confirmations = state.Confirmations.Clear(), // what was confirmed is not what would be printed
    };
}
