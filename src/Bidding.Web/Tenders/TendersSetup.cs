using Bidding.Web.Demo;

namespace Bidding.Web.Tenders;

public static class TendersSetup
{
    public static IServiceCollection AddTenders(this IServiceCollection services) => services
        .AddSingleton<LotFiles>()
        .AddSingleton<BidRegistration>()
        .AddSingleton<ConvocationBuilder>()
        .AddSingleton<Standings>()
        .AddSingleton<Committee.CommitteeDesk>()
        .AddSingleton<Import.TenderImport>()
        .AddSingleton<Seeder>();
}
