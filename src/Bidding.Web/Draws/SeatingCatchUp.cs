using System.Text.Json;
using Bidding.Data.Events;
using Bidding.Web.Rooms;

namespace Bidding.Web.Draws;

/// <summary>At every start the rows of all drawn panels follow their records once more: a server killed after the fact left them behind.</summary>
public sealed partial class SeatingCatchUp(IEventStore store, Seating seating, ILogger<SeatingCatchUp> log)
{
    public async Task Run(CancellationToken ct)
    {
        foreach (var stream in (await store.Streams(ct)).Where(stream => stream.StartsWith(Procedures.PanelPrefix, StringComparison.Ordinal)))
        {
            try
            {
                await seating.Follow(Procedures.LotOf(stream));
            }
            catch (Exception broken) when (broken is InvalidDataException or JsonException or NotSupportedException)
            {
                Unreadable(log, stream, broken.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The record {Stream} cannot be read; the seats of its panel were left as they are: {Error}")]
    private static partial void Unreadable(ILogger log, string stream, string error);
}
