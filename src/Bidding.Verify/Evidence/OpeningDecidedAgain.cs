using System.Text.Json;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Sealing;
using static Bidding.Domain.Openings.OpeningCommand;
using static Bidding.Domain.Openings.OpeningFact;

namespace Bidding.Verify.Evidence;

/// <summary>
/// The opening, decided once more as it was: nobody pressed before the deadline, two people of two offices opened, every bid that came in time and no other, and it was confirmed
/// when all objections had their answer. These bound every opening from the first day on. What an objection says and what a bid form may hold was narrowed later and is not asked.
/// </summary>
internal static class OpeningDecidedAgain
{
    /// <returns>Who did what, an entry each.</returns>
    public static IReadOnlyList<Deed> Check(FactStream opening)
    {
        try
        {
            return Follow(opening);
        }
        catch (Exception odd) when (Hostile.IsOfTheFile(odd))
        {
            throw new DoesNotHoldException(opening.File, "a fact lacks what it must hold: " + odd.Message);
        }
    }

    /// <summary>What was read out; only one opening of its bids can stand here once it was decided again.</summary>
    public static BidsOpened Read(FactStream opening) => (BidsOpened)KnownFacts<OpeningFact>.Read(opening.Of("bids-opened").Single());

    private static List<Deed> Follow(FactStream opening)
    {
        var told = KnownFacts<OpeningFact>.In(opening).ToList();
        var (state, deeds, seal) = (Opening.None, new List<Deed>(), new AsReadOut(told.Select(one => one.Fact).OfType<BidsOpened>().LastOrDefault()));
        for (var at = 0; at < told.Count;)
        {
            var length = 1;
            if (told[at].Fact is not AttemptRefused)
            {
                (length, var by) = Entry(told, at, state, seal);
                OneEntry.Check([.. told.Skip(at).Take(length).Select(one => one.Line)]);
                deeds.Add(new(told[at].Line, by));
            }

            state = told.Skip(at).Take(length).Aggregate(state, (before, one) => before.Evolve(one.Fact, one.Line.At));
            at += length;
        }

        return state.Lot == opening.Lot ? deeds : throw new DoesNotHoldException(opening.Lines[0].Where, "an opening of another lot", opening.Lot, state.Lot);
    }

    private static (int Length, IReadOnlyList<Caller> By) Entry(List<(FactLine Line, OpeningFact Fact)> told, int at, Opening state, AsReadOut seal)
    {
        var (line, fact) = told[at];
        if (fact is OpenPressed && told.Skip(at + 1).FirstOrDefault().Fact is BidsOpened opened && WhyNotThese(state, opened) is { } why)
        {
            throw Refused(told[at + 1].Line, why, Article.TenderingLaw("第三十六条").ToString(), "Every bid received in time is opened, and no other.", "截止时间前收到的投标文件均应开启，未收到的不得开启。");
        }

        var verdict = Verdict.Of(
            Acts(fact, line.Actor).Select(act => (act.By, OpeningDecider.Decide(act.Command, state, new(act.By, line.At, new byte[32], seal.For(fact))))),
            told.Skip(at).Select(one => one.Fact),
            Text);
        return verdict switch
        {
            { Length: > 0 } => (verdict.Length, verdict.By),
            { Refusal: { } refusal, Other.Length: 0 } => throw Refused(line, $"{line.Type} against the rules", $"{refusal.Code}, {refusal.Article}", refusal.En, refusal.Zh),
            _ => throw Refused(
                line, verdict.Other.Length > 0 ? $"{line.Type} where {verdict.Other} follows" : $"{line.Type}, which follows from no act",
                Article.Platform("开标 第二条").ToString(), "What follows from an act is written by the rules.", "一项操作的后果由规则决定，记录与之不符。"),
        };
    }

    private static string? WhyNotThese(Opening state, BidsOpened opened)
    {
        var received = state.Received.ToDictionary(bid => bid.Bid, bid => bid.Bidder, StringComparer.Ordinal);
        foreach (var bid in opened.Bids)
        {
            if (!received.Remove(bid.Bid, out var bidder))
            {
                return $"{bid.Bid} was opened and never received";
            }

            if (bidder != bid.Bidder)
            {
                return $"{bid.Bid} was received from {bidder} and opened as of {bid.Bidder}";
            }
        }

        return received.Count == 0 ? null : $"{string.Join(' ', received.Keys)} was received in time and not opened";
    }

    private static (Caller By, OpeningCommand Command)[] Acts(OpeningFact fact, string actor)
    {
        Caller agency = new(actor, Role.Agency), supervisor = new(actor, Role.Supervisor);
        return fact switch
        {
            OpeningScheduled x => [(actor == Caller.System.Id ? Caller.System : agency, new Schedule(x.Lot, x.Deadline, x.MethodDigest, x.Regime))],
            BidReceived x => [(agency, new RegisterBid(new(x.Bid, x.Bidder, 0, [], [], [])))],
            BidWithdrawn x => [(agency, new WithdrawBid(x.Bid))],
            OpenPressed x => [(new(actor, x.Role), new PressOpen())],
            OpeningFailed => [(agency, new PressOpen()), (supervisor, new PressOpen())],
            ObjectionRaised x => [(agency, new RaiseObjection(x.Bid, Words))],
            ObjectionAnswered x => [(agency, new AnswerObjection(x.Number, Words))],
            OpeningConfirmed => [(agency, new ConfirmOpening())],
            _ => [],
        };
    }

    private const string Words = "-";

    /// <summary>What was said is the agency's to say; when and to what, the rules.</summary>
    private static string Text(OpeningFact fact) => DomainJson.Write(fact switch
    {
        ObjectionRaised x => x with { Text = Words },
        ObjectionAnswered x => x with { Text = Words },
        _ => fact,
    });

    private static DoesNotHoldException Refused(FactLine line, string what, string rule, string en, string zh) => new(line.Where, $"{what} ({rule}). {en} {zh}");

    /// <summary>An envelope held what was read out of it; its own commitment cannot be computed, as the record names no nonce of it.</summary>
    private sealed class AsReadOut(BidsOpened? opened) : ISheetSeal
    {
        private SealedSheet next = new("", null);

        public AsReadOut For(OpeningFact fact)
        {
            next = fact is BidReceived received ? received.Envelope : next;
            return this;
        }

        public SealedSheet Seal(SheetBinding binding, ReadOnlySpan<byte> sheet, ReadOnlySpan<byte> nonce) => next;

        public OpenedSheet? Open(SheetBinding binding, SealedSheet sealedSheet) =>
            opened?.Bids.FirstOrDefault(bid => bid.Bid == binding.Bid) is { } bid ? new(JsonSerializer.SerializeToUtf8Bytes(bid, DomainJson.Of<OpenedBid>()), []) : null;
    }
}
