namespace Bidding.Domain.Rules;

public enum PeriodUnit { Days, WorkingDays, Years }

/// <summary>期限: <see cref="Within"/> is the last lawful day, <see cref="AtLeast"/> the first on which it is over.</summary>
public enum Bound { Within, AtLeast }

public enum Milestone
{
    ReportSigned, PublicityBegun, PublicityEnded, ObjectionReceived, ReportReceived, WinnerDetermined, AwardNoticed, ProcurementEnded, BidValidityEnded,
}

/// <summary>A period of the law from one step to the next.</summary>
/// <param name="Gives">The step it ends in: a following period is counted from there.</param>
/// <param name="WithoutResult">It runs as well where the evaluation ended without candidates.</param>
public sealed record StatutoryPeriod(
    string Code, string Zh, string En, Milestone From, Milestone? Gives, int Length, PeriodUnit Unit, Bound Bound, Article Article,
    bool Unconfirmed = false, bool WithoutResult = false);
