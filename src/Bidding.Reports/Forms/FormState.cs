using Bidding.Pdf.Content;

namespace Bidding.Reports.Forms;

/// <summary>What somebody who has to hand in all forms wants to know of each without opening it.</summary>
/// <param name="IsSigned">Carries signatures of members' keys.</param>
/// <param name="AwaitsHand">Has a place where somebody signs on paper.</param>
/// <param name="IsNothing">Says that nothing of the kind happened.</param>
public sealed record FormState(bool IsSigned, bool AwaitsHand, bool IsNothing)
{
    public static FormState Of(Form form, ReportSource source)
    {
        var blocks = Flat(form.Build(source).Blocks).ToList();
        return new(!form.Due(source).IsEmpty, blocks.Exists(IsForTheHand), !blocks.Exists(Tells));
    }

    private static IEnumerable<Block> Flat(IEnumerable<Block> blocks) => blocks.SelectMany(block => block is Landscape wide ? Flat(wide.Blocks) : [block]);

    private static bool IsForTheHand(Block block) => block switch
    {
        KeyValueList list => list.Items.Any(item => item.Value.Runs.Any(run => run.Text == HandSigned.Line)),
        Note note => note.Runs.Any(run => run.Text.Contains(HandSigned.Words, StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>What happened stands in a table or, in a notice, under its own heading; what did not is one sentence.</summary>
    private static bool Tells(Block block) => block is Table or Heading { Level: > 1 };
}
