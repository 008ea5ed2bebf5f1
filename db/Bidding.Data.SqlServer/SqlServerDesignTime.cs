using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Data.SqlServer;

/// <summary>For dotnet-ef; the same registration as at run time. Nothing connects.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<BiddingContext>
{
    public BiddingContext CreateDbContext(string[] args) =>
        new ServiceCollection()
            .AddBiddingData(SqlServerDialect.Provider.Speak(
                new DataSettings("sqlserver", "Server=.;Database=Bidding", "data", TimeSpan.FromSeconds(2))))
            .BuildServiceProvider()
            .GetRequiredService<IDbContextFactory<BiddingContext>>()
            .CreateDbContext();
}
