using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Web.Rooms;

namespace Bidding.Web.Tenders;

/// <summary>Where a lot stands on its way, as rows and streams tell it together.</summary>
public enum Stage { Broken, Preparation, Receiving, ToOpen, NotOpened, Opening, ToConvene, Evaluating, Suspended, Terminated, Closed }

public sealed record Standing(LotFile File, Opening Opening, Evaluation Evaluation, PanelDraw Draw, DateTimeOffset Now)
{
    /// <summary>The record in the database does not hold: nothing of it is believed, and the regulator looks into it on his own page.</summary>
    public bool IsBroken { get; init; }

    public Stage Stage => this switch
    {
        { IsBroken: true } => Stage.Broken,
        { Evaluation.Termination: not null } => Stage.Terminated,
        { Evaluation.Phase: Phase.Closed } => Stage.Closed,
        { Evaluation.IsSuspended: true } or { Evaluation.Pause: not null } => Stage.Suspended,
        { Evaluation.Convocation: not null } => Stage.Evaluating,
        { Opening.ConfirmedAt: not null } => Stage.ToConvene,
        { Opening.Opened: not null } => Stage.Opening,
        { Opening.FailedAt: not null } => Stage.NotOpened,
        { Opening.IsScheduled: false } => Stage.Preparation,
        _ => Now < Opening.Deadline ? Stage.Receiving : Stage.ToOpen,
    };

    public bool IsOver => Stage is Stage.NotOpened or Stage.Terminated or Stage.Closed;
}

public sealed class Standings(Procedures procedures, TimeProvider clock)
{
    public async Task<Standing> Of(LotFile file, CancellationToken ct)
    {
        try
        {
            return new(file, await procedures.Opening(file.Id, ct), await procedures.Evaluation(file.Id, ct), await procedures.Panel(file.Id, ct), clock.GetUtcNow());
        }
        catch (InvalidDataException)
        {
            // One record that somebody laid hands on must not take the lists of everybody's other lots with it.
            return new(file, Domain.Openings.Opening.None, Domain.Evaluations.Evaluation.None, PanelDraw.None, clock.GetUtcNow()) { IsBroken = true };
        }
    }

    public async Task<IReadOnlyList<Standing>> Of(IEnumerable<LotFile> files, CancellationToken ct)
    {
        var standings = new List<Standing>();
        foreach (var file in files)
        {
            standings.Add(await Of(file, ct));
        }

        return standings;
    }
}
