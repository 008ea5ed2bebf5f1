using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Data.Sqlite;

/// <summary>For dotnet-ef; the same registration as at run time.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<BiddingContext>
{
    public BiddingContext CreateDbContext(string[] args) =>
        new ServiceCollection()
            .AddBiddingData(SqliteDialect.Provider.Speak(new DataSettings("sqlite", null, Path.GetTempPath(), TimeSpan.FromSeconds(2))))
            .BuildServiceProvider()
            .GetRequiredService<IDbContextFactory<BiddingContext>>()
            .CreateDbContext();
}
