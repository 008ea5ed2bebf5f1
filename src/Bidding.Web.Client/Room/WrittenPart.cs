using Bidding.Domain.Evaluations;

namespace Bidding.Web.Client.Room;

/// <summary>A form whose one text must be written: an empty one is told at its box and not sent, for what is refused stands in the record.</summary>
public abstract class WrittenPart : RoomPart
{
    private bool tried;

    protected abstract string Written { get; }

    protected bool Missing => tried && string.IsNullOrWhiteSpace(Written);

    protected async Task SendWritten(Func<EvaluationCommand> command, string? place = null)
    {
        tried = true;
        if (!Missing)
        {
            tried = false;
            await Send(command(), place);
        }
    }
}
