using Bidding.Data.Tables;

namespace Bidding.Web.Registers;

/// <summary>A whole file of docs/formats/registry.md, read without a mistake: rows as they would be if there were none yet.</summary>
public sealed record RegistryFile(string Source, DateOnly AsOf)
{
    public const string Format = "bidding-registry/1";

    public IReadOnlyList<OrganisationRow> Organisations { get; init; } = [];

    public IReadOnlyList<PersonRow> Persons { get; init; } = [];

    public IReadOnlyList<ExpertRow> Experts { get; init; } = [];

    public IReadOnlyList<RelationRow> Relations { get; init; } = [];

    public IReadOnlyList<PunishmentRow> Punishments { get; init; } = [];

    public IReadOnlyList<ServiceRow> Services { get; init; } = [];

    public bool SaysNothing =>
        Organisations.Count + Persons.Count + Experts.Count + Relations.Count + Punishments.Count + Services.Count == 0;
}
