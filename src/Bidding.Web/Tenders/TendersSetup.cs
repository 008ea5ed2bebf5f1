using Bidding.Web.Demo;
using Bidding.Web.Rules;

namespace Bidding.Web.Tenders;

public static class TendersSetup
{
    public static IServiceCollection AddTenders(this IServiceCollection services) => services
        .AddSingleton<LotFiles>()
        .AddSingleton<BidRegistration>()
        .AddSingleton<ConvocationBuilder>()
        .AddSingleton<Standings>()
        .AddSingleton<Draws.Registry>()
        .AddSingleton<Draws.Matters>()
        .AddSingleton<Draws.Seating>()
        .AddSingleton<Draws.SeatingCatchUp>()
        .AddSingleton<Draws.PanelDesk>()
        .AddSingleton<RulePacks>()
        .AddSingleton<Committee.CommitteeDesk>()
        .AddSingleton<Import.TenderImport>()
        .AddSingleton<Registers.RegistryBook>()
        .AddSingleton<Registers.RelationChangeBook>()
        .AddSingleton<Registers.RegistryImport>()
        .AddSingleton<Seeder>();
}
