using Bidding.Data.Events;
using Bidding.Data.Tests.Databases;

namespace Bidding.Data.Tests.Durability;

/// <summary>This assembly run as a program: appends COUNT facts to the migrated database in FOLDER and says for each what
/// the store said. It is watched and disturbed from outside.</summary>
internal static class AppendHost
{
    public static async Task Main(string[] arguments)
    {
        var database = new SqliteDatabase(arguments[0]);
        var store = await database.OpenStore();
        long version = (await store.Read(Facts.Lot, 0, default)).Count;
        for (var i = 0; i < int.Parse(arguments[1]); i++)
        {
            try
            {
                await store.Append(Facts.Lot.After(version, $"fact {version + 1}"));
                Console.WriteLine($"ack {++version}");
            }
            catch (StoreUnavailableException refused)
            {
                Console.WriteLine($"refused {refused.Code}");
            }
        }

        database.CloseAll();
    }
}
