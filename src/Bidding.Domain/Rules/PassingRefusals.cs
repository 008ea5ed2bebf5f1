namespace Bidding.Domain.Rules;

/// <summary>Refusals by which nothing was judged: whoever waits a moment and sends the same command again, under the same id, gets his answer.</summary>
public static class PassingRefusals
{
    public static bool IsPassing(this Refusal refusal) => refusal.Code == Refusals.NotStored.Code || refusal.Code == Refusals.TooManyRequests.Code;
}
