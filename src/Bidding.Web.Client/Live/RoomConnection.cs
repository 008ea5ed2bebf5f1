using System.Collections.Immutable;
using System.Text.Json;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Wire;
using Microsoft.AspNetCore.SignalR;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Live;

/// <summary>The evaluation of one lot as this person follows it.</summary>
public sealed class RoomConnection : LiveProcedure<EvaluationFact, EvaluationCommand, Evaluation>
{
    private const int Remembered = 60;

    private readonly List<Notice<EvaluationFact>> recent = [];
    private ImmutableArray<OwnSheet> own = [];
    private (Evaluation State, EvaluationView? View)? seen;

    public RoomConnection(IHubLine line, IKeep keep, TimeProvider time)
        : this(line, keep, time, new(Evaluation.None, (state, fact, at) => state.Evolve(fact, at)))
    {
    }

    private RoomConnection(IHubLine line, IKeep keep, TimeProvider time, Record<EvaluationFact, Evaluation> record)
        : base(line, keep, time, record, Places.Of) => record.Heard += Remember;

    /// <summary>Null until joined, and before the evaluation is convened.</summary>
    public EvaluationView? View
    {
        get
        {
            if (Caller is null)
            {
                return null;
            }

            if (seen?.State != State)
            {
                seen = (State, EvaluationView.For(State, Caller));
            }

            return seen?.View;
        }
    }

    /// <summary>The latest of what was heard, newest first: the supervisor's live record.</summary>
    public IReadOnlyList<Notice<EvaluationFact>> Recent => recent;

    /// <returns>What this member himself has sealed, opened for him alone.</returns>
    public OwnSheet? OwnScores(string bid) => own.FirstOrDefault(sheet => sheet.Kind == "score" && sheet.Bid == bid);

    public OwnSheet? OwnReview(string bid) => own.FirstOrDefault(sheet => sheet.Kind == "review" && sheet.Bid == bid);

    private void Remember(Notice<EvaluationFact> notice)
    {
        recent.Insert(0, notice);
        if (recent.Count > Remembered)
        {
            recent.RemoveAt(Remembered);
        }

        // A new phase may set names and files free that the card could not hold before.
        if (Line == LineState.Up && notice.Fact is EvaluationFact.PhaseOpened)
        {
            _ = FetchCard();
        }
    }

    protected override Task OnJoined() => FetchOwn();

    protected override async Task OnRecorded(Parcel parcel)
    {
        await base.OnRecorded(parcel);
        switch (DomainJson.Read<EvaluationCommand>(parcel.Command))
        {
            case WithdrawScores withdrawn when OwnScores(withdrawn.Bid) is { } sheet:
                foreach (var score in sheet.Scores)
                {
                    var criterion = View!.Method.Criteria.FirstOrDefault(known => known.Id == score.Criterion);
                    await Keep(Places.Score(sheet.Bid, score.Criterion), ScoreDraft.Of(score, criterion));
                }

                break;
            case WithdrawReview withdrawn when OwnReview(withdrawn.Bid) is { } sheet:
                foreach (var mark in sheet.Marks)
                {
                    await Keep(Places.Mark(sheet.Bid, mark.Item), mark.Passed ? "pass" : "fail");
                    await Keep(Places.Reason(sheet.Bid, mark.Item), mark.Reason);
                    await Keep(Places.Document(sheet.Bid, mark.Item), mark.Evidence?.Document);
                    await Keep(Places.Page(sheet.Bid, mark.Item), mark.Evidence is { } at ? at.Page?.ToString() ?? Places.NotThere : null);
                }

                break;
            default:
                break;
        }

        await FetchOwn();
    }

    private async Task FetchOwn()
    {
        if (Caller?.Member is null || View?.Phase is not (Phase.PreliminaryReview or Phase.Scoring))
        {
            return;
        }

        try
        {
            own = DomainJson.Read<ImmutableArray<OwnSheet>>(await AskOwnSheets());
            Notify();
        }
        catch (Exception broken) when (broken is HubException or InvalidOperationException or JsonException or OperationCanceledException or IOException)
        {
            // Only the display of one's own sealed figures is missing; the next join asks again.
        }
    }
}

/// <summary>Where on the screen a command belongs: its refusal and its state of sending stand there, and its drafts are kept under it.</summary>
public static class Places
{
    public const string SignIn = "sign-in";
    public const string Declaration = "declaration";
    public const string Chair = "chair";
    public const string Confirm = "confirm";
    public const string Sign = "sign";
    public const string Terminate = "terminate";
    public const string OpenVote = "open-vote";
    public const string Clarify = "clarify";
    public const string Note = "note";
    public const string ContractMatters = "contract-matters";
    public const string Price = "price";
    public const string LowPriceByCommittee = "low-price-by-committee";
    public const string WrongQuantity = "wrong-quantity";
    public const string TenderDocuments = "tender-documents";
    public const string Help = "help";
    public const string Reopen = "reopen";

    public static string Vote(int number) => $"vote/{number}";

    public static string TakeBack(int clarification) => $"clarify-back/{clarification}";

    public static string PriceNote(string bid) => "price-note/" + bid;

    public static string Review(string bid) => "review/" + bid;

    public static string Mark(string bid, string item) => $"review/{bid}/mark/{item}";

    public static string Reason(string bid, string item) => $"review/{bid}/reason/{item}";

    public static string Document(string bid, string item) => $"review/{bid}/document/{item}";

    /// <summary>Holds a number, or <see cref="NotThere"/>.</summary>
    public static string Page(string bid, string item) => $"review/{bid}/page/{item}";

    public const string NotThere = "none";

    public static string Scores(string bid) => "score/" + bid;

    public static string Score(string bid, string criterion) => $"score/{bid}/value/{criterion}";

    public static string Comment(string bid) => $"score/{bid}/comment";

    /// <summary>Of an objective criterion, or of the sum of the subjective.</summary>
    public static string Explain(string bid, string? criterion) => $"explain/{bid}/{criterion}";

    public static string LowPrice(string bid) => "low-price/" + bid;

    public static string LowPriceVote(string bid) => "low-price-vote/" + bid;

    public static string Correct(string bid, string criterion) => $"correct/{bid}/{criterion}";

    /// <summary>Of the form beside one finding.</summary>
    public static string Correct(Domain.Scoring.Anomaly found) => $"correct-finding/{found.Kind}/{found.Bid}/{found.Criterion}";

    public static string Of(EvaluationCommand command) => command switch
    {
        EvaluationCommand.SignIn => SignIn,
        DeclareNoConflict or DeclareConflicts => Declaration,
        VoteForChair => Chair,
        SealReview x => Review(x.Bid),
        WithdrawReview x => Review(x.Bid),
        SealScores x => Scores(x.Bid),
        WithdrawScores x => Scores(x.Bid),
        CorrectScore x => Correct(x.Bid, x.Criterion),
        ExplainScore x => Explain(x.Bid, x.Criterion),
        EvaluationCommand.ReopenResult => Reopen,
        EvaluationCommand.OpenVote => OpenVote,
        CastVote x => Vote(x.Vote),
        AskClarification => Clarify,
        WithdrawClarification x => TakeBack(x.Number),
        CorrectPrice => Price,
        NoteUnansweredCorrection x => PriceNote(x.Bid),
        OpenLowPriceReview x => LowPrice(x.Bid),
        NoteRefusal => Note,
        NoteContractMatters => ContractMatters,
        ConfirmResult => Confirm,
        SignReport or RefuseToSign => Sign,
        EvaluationCommand.Terminate => Terminate,
        CallForHelp => Help,
        _ => "",
    };
}
