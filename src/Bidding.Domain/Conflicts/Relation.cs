using System.Text.Json.Serialization;
using Bidding.Domain.Json;

namespace Bidding.Domain.Conflicts;

/// <summary>From a person to a company or an authority; between two persons, then it holds both ways; or from company to company.</summary>
[JsonConverter(typeof(KebabEnum<RelationKind>))]
public enum RelationKind
{
    /// <summary>劳动关系.</summary>
    Employed,

    /// <summary>董事.</summary>
    Director,

    /// <summary>监事.</summary>
    BoardSupervisor,

    /// <summary>控股股东, 实际控制人; also of a company over a company.</summary>
    Controls,

    /// <summary>A share that does not control.</summary>
    Shareholder,

    /// <summary>法定代表人.</summary>
    LegalRepresentative,

    /// <summary>负责人.</summary>
    InCharge,

    /// <summary>经济利益关系.</summary>
    Interest,

    /// <summary>主管部门或者行政监督部门的工作人员.</summary>
    Official,

    Spouse,

    /// <summary>直系血亲.</summary>
    Lineal,

    /// <summary>三代以内旁系血亲.</summary>
    Collateral,

    /// <summary>近姻亲.</summary>
    InLaw,

    /// <summary>Any other relation somebody has declared.</summary>
    Other,

    /// <summary>A punishment; the other end is the decision's number.</summary>
    Punished,

    /// <summary>论证采购文件; the other end is the lot.</summary>
    Advised,

    /// <summary>Sat on a panel: from the agency that gathered it to the lot.</summary>
    Served,
}

[JsonConverter(typeof(KebabEnum<RelationSource>))]
public enum RelationSource { Registry, Declared, History }

/// <summary>
/// One edge of the person-company graph, by ids alone. <paramref name="Since"/> and <paramref name="Until"/> are its first and
/// last day; absent: not known, or not ended.
/// </summary>
public sealed record Relation(
    string From,
    RelationKind Kind,
    string To,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Since = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Until = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] RelationSource Source = RelationSource.Registry)
{
    [JsonIgnore]
    public bool IsKinship => Kind is RelationKind.Spouse or RelationKind.Lineal or RelationKind.Collateral or RelationKind.InLaw;

    /// <summary>Whether it held on a day, or at some time in the years before that day.</summary>
    public bool Held(DateOnly on, int yearsBefore = 0) =>
        (Since is null || Since <= on) && (Until is null || Until >= on.AddYears(-yearsBefore));
}
