namespace Bidding.Pdf.Layout;

/// <summary>A block measured for the width of its pages, ready to be drawn.</summary>
internal abstract class Piece
{
    /// <summary>Height that must be free below for the piece to begin there.</summary>
    public abstract double Lead { get; }

    /// <summary>The same where not even an empty page has room for the lead and what leads on to it.</summary>
    public virtual double LeastLead => Lead;

    /// <summary>The same where a piece that is otherwise kept whole had better be torn.</summary>
    public virtual double TornLead => Lead;

    public virtual double SpaceBefore => 0;

    /// <summary>All of it, where it is what stays with the piece above.</summary>
    public virtual double Whole => Lead;

    public bool StaysWithAbove { get; set; }

    /// <summary>Height that must be free where it ends, for what stays with it.</summary>
    public double Tail { get; set; }

    /// <summary>A heading never stands alone at the foot of a page.</summary>
    public virtual bool KeepsWithNext => false;

    public abstract void Place(Flow flow);
}

internal sealed class PageBreakPiece : Piece
{
    public override double Lead => 0;

    public override void Place(Flow flow)
    {
        if (!flow.AtTop)
            flow.NewPage();
    }
}
