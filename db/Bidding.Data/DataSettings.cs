using Microsoft.Extensions.Configuration;

namespace Bidding.Data;

/// <param name="LockWait">How long a write waits for another process's lock before it says "locked".</param>
/// <param name="Migrate">False where the serving login may not alter the schema: then an outdated one stops the start.</param>
public sealed record DataSettings(
    string Provider, string? ConnectionString, string Directory, TimeSpan LockWait, bool Migrate = true)
{
    public static DataSettings From(IConfiguration configuration) => new(
        configuration["Database:Provider"] ?? "sqlite",
        configuration.GetConnectionString("Bidding"),
        configuration["Data:Directory"] ?? "data",
        TimeSpan.FromMilliseconds(double.Parse(configuration["Database:LockWaitMilliseconds"] ?? "2000")),
        bool.Parse(configuration["Database:Migrate"] ?? "true"));
}
