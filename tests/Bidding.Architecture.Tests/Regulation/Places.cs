using Bidding.Domain.Rules;
using Bidding.Web.Audit;
using Bidding.Web.Client.Opening;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Draws.Pages;
using Bidding.Web.Pages.Home;
using Bidding.Web.Paperwork;
using Bidding.Web.Rules;
using Bidding.Web.Signing;
using Bidding.Web.Tenders.Pages;
using Office = Bidding.Web.Committee.Parts;

namespace Bidding.Architecture.Tests.Regulation;

/// <summary>Where a person meets a rule, by the heading he reads, and the component that is there.</summary>
internal sealed record Place(string Where, Type Screen)
{
    public override string ToString() => Where;
}

/// <summary>
/// Each rule's places, written by hand as one walks through the pages; that the screen exists the compiler knows, that no rule is left out
/// the test knows, that the rule is met just there the tests of its pages show.
/// </summary>
internal static class Places
{
    private static readonly Place SignIn = new("评标室 签到", typeof(SignInStep));
    private static readonly Place Declaration = new("评标室 回避声明", typeof(DeclarationStep));
    private static readonly Place Chair = new("评标室 推选组长", typeof(ChairStep));
    private static readonly Place Review = new("评标室 初步评审", typeof(ReviewStep));
    private static readonly Place Scoring = new("评标室 评分", typeof(ScoringStep));
    private static readonly Place Summary = new("评标室 汇总", typeof(SummaryStep));
    private static readonly Place Corrections = new("评标室 汇总 更正与复核", typeof(CorrectionSteps));
    private static readonly Place Confirm = new("评标室 确认", typeof(ConfirmStep));
    private static readonly Place Sign = new("评标室 签署", typeof(SignStep));
    private static readonly Place Barrier = new("评标室 我们在等谁", typeof(BarrierPanel));
    private static readonly Place Presence = new("评标室 在线情况", typeof(PresencePanel));
    private static readonly Place Help = new("评标室 求助", typeof(HelpPanel));
    private static readonly Place Votes = new("评标室 事项 表决", typeof(VotePart));
    private static readonly Place Proposing = new("评标室 事项 提请表决", typeof(VoteForm));
    private static readonly Place Asking = new("评标室 事项 澄清", typeof(ClarificationForm));
    private static readonly Place Price = new("评标室 事项 报价修正", typeof(PriceCorrectionForm));
    private static readonly Place LowPrice = new("评标室 事项 异常低价", typeof(LowPricePart));
    private static readonly Place Notes = new("评标室 事项 记录", typeof(NoteForm));
    private static readonly Place BeforeContract = new("评标室 事项 签订合同前要处理的事宜", typeof(ContractMattersPart));
    private static readonly Place Statistics = new("评标室 汇总 评分提示", typeof(PanelStatistics));
    private static readonly Place SummaryFindings = new("评标室 汇总 系统提示", typeof(Bidding.Web.Client.Room.FindingsList));
    private static readonly Place Derivation = new("评标室 汇总 价格分计算", typeof(PriceDerivation));
    private static readonly Place Ranking = new("评标室 汇总 排序", typeof(RankingBars));

    private static readonly Place Receiving = new("开标室 收到的投标", typeof(ReceivedBids));
    private static readonly Place Press = new("开标室 开启", typeof(PressPanel));
    private static readonly Place ReadingOut = new("开标室 唱标", typeof(ReadOut));
    private static readonly Place Objections = new("开标室 异议", typeof(ObjectionsPanel));
    private static readonly Place OpeningRecord = new("开标室 确认记录", typeof(ConfirmOpeningPanel));

    private static readonly Place Basic = new("标段 基本信息", typeof(BasicPage));
    private static readonly Place Method = new("标段 评审办法", typeof(MethodPage));
    private static readonly Place Panel = new("标段 评标委员会", typeof(PanelPage));
    private static readonly Place Check = new("标段 检查并冻结", typeof(CheckPage));
    private static readonly Place Bids = new("标段 登记投标", typeof(BidsPage));
    private static readonly Place Convening = new("标段 组建评审", typeof(LotPage));
    private static readonly Place Draw = new("专家抽取", typeof(DrawPage));
    private static readonly Place Findings = new("专家抽取 回避发现", typeof(Bidding.Web.Draws.Pages.FindingsList));
    private static readonly Place DrawSupervision = new("专家抽取 监督处置", typeof(SupervisorDecides));
    private static readonly Place DrawAnswers = new("专家抽取 答复", typeof(InviteesTable));
    private static readonly Place Invited = new("专家首页 邀请", typeof(Invitations));
    private static readonly Place Veiled = new("专家首页 签到前", typeof(VeiledPlace));

    private static readonly Place Clarifications = new("评审事务 澄清", typeof(Office.ClarificationsPart));
    private static readonly Place PriceAnswers = new("评审事务 报价修正", typeof(Office.PriceCorrectionPart));
    private static readonly Place LowPrices = new("评审事务 异常低价", typeof(Office.LowPricePart));
    private static readonly Place Pauses = new("评审事务 暂停与恢复", typeof(Office.PausePart));
    private static readonly Place Replacing = new("评审事务 更换成员", typeof(Office.ReplacePart));
    private static readonly Place SealingUp = new("评审事务 封存并另行组建", typeof(Office.SealPart));
    private static readonly Place Terminating = new("评审事务 终止招标", typeof(Office.TerminatePart));

    private static readonly Place Papers = new("报告与表单", typeof(PapersPage));
    private static readonly Place DueDates = new("办理期限", typeof(DueDatesPanel));
    private static readonly Place RulePacks = new("现行规则", typeof(RulesPage));
    private static readonly Place Audit = new("监督 审计", typeof(AuditPage));
    private static readonly Place Certificate = new("我的证书", typeof(CertificatePage));

    public static IReadOnlyDictionary<string, Place[]> Of { get; } = new Dictionary<string, Place[]>(StringComparer.Ordinal)
    {
        ["ABidIsRejectedOnlyOnAListedGround"] = [Proposing, Votes],
        ["ACertificateOfOnesOwnCanSign"] = [Certificate],
        ["AConfirmationCountsForOneResult"] = [Confirm],
        ["ADrawnPanelIsCompleteBeforeItConvenes"] = [Draw, Convening],
        ["AFailedItemNeedsReasonAndEvidence"] = [Review],
        ["AnEvidencePageIsInTheDocument"] = [Review, Proposing],
        ["AFaultNotCuredInTimeEndsTheEvaluation"] = [Pauses],
        ["AFixedPriceIsNoFactor"] = [Method, Check],
        ["AHandwritingIsTheSignersOwn"] = [Sign],
        ["ALateBidIsRefused"] = [Bids],
        ["ALinkShortenedBeforeTheDrawIsSaid"] = [Findings, DrawSupervision],
        ["AMajorityFailingOneItemRejectsTheBid"] = [Review],
        ["AMajorityOfAllMembersDecides"] = [Votes],
        ["AMeetingOnAnotherDayIsSaid"] = [Draw, Convening],
        ["AMemberIsReplacedOnlyForLawfulCause"] = [Replacing],
        ["AQuoteFarBelowTheOthersCallsForAnExplanation"] = [LowPrice, LowPrices],
        ["ARejectedBidIsNotScored"] = [Scoring],
        ["AReplacedMembersOpinionsAreVoid"] = [Replacing],
        ["AResultTakenUpAgainKeepsItsCommittee"] = [Replacing],
        ["ASealedSheetIsWithdrawnBeforeItChanges"] = [Scoring],
        ["ASlippedUnitPriceYieldsToTheTotal"] = [Price],
        ["ASuccessorIsDrawnAsWell"] = [Replacing, Draw],
        ["ASupplementIsWitnessed"] = [Draw],
        ["ATenderEndsWhenItsTaskIsCancelled"] = [Terminating],
        ["AVoteStandsThatTheOtherBallotsBear"] = [Replacing, Votes],
        ["Admission"] = [Barrier, Audit],
        ["AdvisedOnTheDocuments"] = [Findings, DrawSupervision],
        ["AdviserOnTheDocumentsStaysOut"] = [Panel, Convening],
        ["AllBidsAreRejectedOnlyWhereTheLawAllows"] = [Proposing, Votes],
        ["AnExpertOfThePurchaserStaysOut"] = [Declaration],
        ["AnObjectiveScoreMovesTowardsAgreement"] = [SummaryFindings],
        ["AnOrderIsWithdrawnBeforeAnybodyIsDrawn"] = [Draw],
        ["AnUnconfirmedCorrectionMakesTheBidInvalid"] = [Price, PriceAnswers],
        ["AnUnprovenLowPriceIsInvalid"] = [LowPrice, Votes],
        ["Answering"] = [DrawAnswers, Invited],
        ["Attendance"] = [Presence, Barrier],
        ["Bands"] = [Method, Scoring],
        ["BelowCost"] = [Papers],
        ["CandidatesAreListedWhenTheBiddersAreKnown"] = [Draw],
        ["ChairElectionBarrier"] = [Chair, Barrier],
        ["CitedByRegime"] = [RulePacks],
        ["Commitment"] = [Scoring, Audit],
        ["ConfirmationBarrier"] = [Confirm, Barrier],
        ["ControlsABidder"] = [Findings, DrawSupervision],
        ["DeclarationBarrier"] = [Declaration, Barrier],
        ["Deduction"] = [Method, Scoring],
        ["DeductionsLieWithinTheirBounds"] = [Method, Check],
        ["DifferingObjectiveScoresAreAnswered"] = [SummaryFindings, Confirm],
        ["DrawIsNotHeldTooEarly"] = [Draw],
        ["DueDates"] = [DueDates, Papers],
        ["EachItemNamesItsGroundAndClause"] = [Method],
        ["EachMemberHasOnePlace"] = [Panel, Convening],
        ["EachSiteHasItsLeast"] = [Panel, Check, Draw],
        ["EconomicInterestInABidder"] = [Findings, DrawSupervision],
        ["EmployedByABidder"] = [Findings, DrawSupervision],
        ["EvaluatedPrice"] = [Derivation],
        ["EvaluationVisibility"] = [Scoring, Summary, Audit],
        ["EveryBidReceivedInTimeIsOpened"] = [ReadingOut],
        ["EveryCriterionIsScored"] = [Scoring],
        ["EveryItemIsConcluded"] = [Review],
        ["EveryMemberHasOneVoteForTheChair"] = [Chair],
        ["FewerThanThreeBidsAreNotOpened"] = [Press],
        ["FreeRange"] = [Method, Scoring],
        ["GrandProcurementNeedsSeven"] = [Panel, Check, Draw],
        ["HashChain"] = [Audit, Papers],
        ["HelpAtTheSeat"] = [Help],
        ["InSteps"] = [Method, Scoring],
        ["KendallsW"] = [Statistics],
        ["LeaveOneOut"] = [Statistics],
        ["LinearFormula"] = [Method, Scoring],
        ["LinearFromLowest"] = [Method, Derivation],
        ["LinkedOverTwoSteps"] = [Findings, DrawSupervision],
        ["Listing"] = [Draw, Findings],
        ["LowPriceFirst"] = [Method, Derivation],
        ["AtMostThreeCandidatesAreNamed"] = [Method, Check],
        ["LowPriceSharesAreRaisedAtMostTo65Percent"] = [Method, Check],
        ["LowQuotesAreReviewedBeforeTheScoresAreRevealed"] = [LowPrice, LowPrices],
        ["Mean"] = [Method, Summary],
        ["MeanDeviation"] = [Method, Derivation],
        ["ModifiedZ"] = [Statistics],
        ["MoreThanAThirdExtendsTheTime"] = [Proposing, Votes],
        ["NearRelativeOfABiddersPrincipal"] = [Findings, DrawSupervision],
        ["NoBidIsOpenedBeforeTheDeadline"] = [Press],
        ["NobodyDeclaresWithoutThePledge"] = [Declaration],
        ["NothingIsDrawnForAConvenedPanel"] = [Draw],
        ["NothingIsRevealedThatBreaksItsCommitment"] = [Scoring, Audit],
        ["NothingUnsolicitedEnters"] = [Clarifications],
        ["ObjectionsAreAnsweredOnTheSpot"] = [Objections],
        ["OnTheBoardOfABidder"] = [Findings, DrawSupervision],
        ["OnceAVoteWasTakenBackTheSupervisorReplaces"] = [Replacing],
        ["OnceRevealedNoVoteUndoesTheResult"] = [Proposing, LowPrice],
        ["OnceRevealedOnlyTheSupervisorEndsTheEvaluation"] = [SealingUp, Terminating],
        ["OneBidderHandsInOneBid"] = [Bids],
        ["WhatIsSealedCanBeReadOut"] = [Bids],
        ["OnlyCriteriaOfTheTenderDocumentsAreScored"] = [Scoring],
        ["OnlyTheCommitteeAsks"] = [Asking, Clarifications],
        ["OpeningVisibility"] = [Receiving],
        ["OutlyingScoresAreExplained"] = [Statistics, Confirm],
        ["PanelIsOddAndFiveOrMore"] = [Panel, Check, Draw],
        ["PanelVisibility"] = [Invited, Draw],
        ["PassFail"] = [Method, Scoring],
        ["Pivotality"] = [Statistics],
        ["PreliminaryReviewBarrier"] = [Review, Barrier],
        ["ProcurementReport"] = [Papers],
        ["ProcurementScoresTheLowestPriceFirst"] = [Method, Check],
        ["PunishedForMisconduct"] = [Findings, DrawSupervision],
        ["RandomDraw"] = [Draw, Audit],
        ["Ranking"] = [Ranking, Summary],
        ["RefusingWithoutReasonsIsAgreement"] = [Notes, Sign],
        ["RepresentativeMayNotChair"] = [Chair],
        ["ResultIsTakenUpAgainByTheOriginalCommittee"] = [Corrections],
        ["ReviewKindsAreThoseOfTheRegime"] = [Method, Review],
        ["Rounding"] = [Summary],
        ["SameEmployer"] = [Findings, DrawSupervision],
        ["ScoresChangeOnlyInTheFourCases"] = [Corrections],
        ["ScoresThatStandOutAreShown"] = [SummaryFindings],
        ["ScoringBarrier"] = [Scoring, Barrier],
        ["SelfDeclared"] = [Declaration, Findings],
        ["ServedTheSameAgencyTooOften"] = [Findings, DrawSupervision],
        ["ServedTogetherTooOften"] = [Findings, DrawSupervision],
        ["SeveralInconsistenciesAreCorrectedInOrder"] = [Price],
        ["SheetOrder"] = [Summary],
        ["SignInBarrier"] = [SignIn, Barrier],
        ["Signing"] = [Sign],
        ["SigningBarrier"] = [Sign, Barrier],
        ["StaffOfTheAuthority"] = [Findings, DrawSupervision],
        ["TenderingReport"] = [Papers],
        ["TheCommitteeCorrectsWhatIsInconsistent"] = [Price],
        ["TheCommitteeOpensALowPriceReview"] = [LowPrice],
        ["TheMeetingIsNear"] = [Draw],
        ["TheMethodCanBeComputed"] = [Method, Check],
        ["TheMethodStaysAsFrozen"] = [Convening],
        ["TheMostVotesElectTheChair"] = [Chair],
        ["TheOpeningRecordComesBeforeTheEvaluation"] = [OpeningRecord, Convening],
        ["TheOpeningTableBeatsTheRest"] = [Price],
        ["ThePriceWeighsWhatTheLawDemands"] = [Method, Check],
        ["TheOrderStaysWithinItsBounds"] = [Draw],
        ["TheProjectIsNamedAtTheSeat"] = [Veiled, Invited],
        ["TheReportNamesWhatIsLeftBeforeTheContract"] = [BeforeContract],
        ["TheSupplierHasHalfAnHourToExplain"] = [LowPrice, LowPrices],
        ["TrimmedMean"] = [Method, Summary],
        ["TwoPeopleOpenTheBids"] = [Press],
        ["TwoSitesOrMore"] = [Panel, Check, Draw],
        ["TwoThirdsAreExperts"] = [Panel, Check, Draw],
        ["UnitPricesBeatTheTotal"] = [Price],
        ["WhatRemains"] = [Review, Votes],
        ["WhereThePanelCannotGoOnEverythingIsSealed"] = [SealingUp],
        ["WhoCannotSignIsReplacedAndTheSuccessorSigns"] = [Sign, Replacing],
        ["WhoDeclaredAConflictMayNotTakeItBack"] = [Declaration],
        ["WhoOrdersExcusesNobody"] = [DrawAnswers],
        ["WordsBeatFigures"] = [Price],
    };
}
