using System.Text.Json;
using Bidding.Data.Tables;
using Bidding.Domain.Conflicts;
using Bidding.Web.Tenders.Import;

namespace Bidding.Web.Registers;

/// <summary>
/// Reads docs/formats/registry.md strictly: either a whole file, or its mistakes with their paths. Whether those it names are
/// known is asked afterwards, of the rows (<see cref="RegistryImport"/>).
/// </summary>
public static class RegistryReader
{
    public const int LargestFile = 8 * 1024 * 1024;

    /// <summary>A large file of another making has a mistake in every line: nobody reads more of them than this.</summary>
    public const int MostMistakes = Place.MostMistakes;

    private const int MostSpecialities = 20;
    private const int Id = 64;
    private const int Name = 200;

    /// <summary>An order of a draw names several with these between them: one that holds any could never be asked for.</summary>
    private static readonly char[] Separators = [',', '，', '、', ';', '；'];

    /// <summary>What an expert has been punished for, has advised on, and where he has served stand in lists of their own.</summary>
    private static readonly (string, RelationKind)[] Kinds =
    [
        .. Enum.GetValues<RelationKind>().Where(kind => kind is not (RelationKind.Punished or RelationKind.Advised or RelationKind.Served))
            .Select(kind => (JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()), kind)),
    ];

    public static (RegistryFile? File, IReadOnlyList<Mistake> Mistakes) Read(ReadOnlyMemory<byte> json, IReadOnlySet<string> sites, DateOnly today) =>
        StrictFile.Read(json, root => Whole(root, sites, today));

    private static RegistryFile Whole(Place root, IReadOnlySet<string> sites, DateOnly today)
    {
        root.Only("format", "source", "asOf", "organisations", "persons", "experts", "relations", "punishments", "services");
        root["format"].OneOf((RegistryFile.Format, true));
        var file = new RegistryFile(root["source"].Text(Name), Past(root["asOf"], today))
        {
            Organisations = Rows(root["organisations"], Organisation, row => row.Id, "id"),
            Persons = Rows(root["persons"], Person, row => row.Id, "id"),
            Experts = Rows(root["experts"], place => Expert(place, sites), row => row.Id, "id"),
            Relations = Rows(root["relations"], Relation, row => (row.FromId, row.Kind, row.ToId, row.Since, row.Source), "from"),
            Punishments = Rows(root["punishments"], place => Punishment(place, today), row => (row.ExpertId, row.Decision), "decision"),
            Services = Rows(root["services"], place => Service(place, today), row => (row.ExpertId, row.LotId), "lot"),
        };
        if (root.Mistakes.Count == 0 && file.SaysNothing)
        {
            root.Wrong("文件没有任何内容", "says nothing");
        }

        return file;
    }

    /// <summary>A list may be absent; what stands twice in it is named at <paramref name="key"/>.</summary>
    private static List<T> Rows<T, TKey>(Place list, Func<Place, T> read, Func<T, TKey> keyOf, string key)
    {
        var rows = new List<T>();
        if (!list.IsThere)
        {
            return rows;
        }

        var seen = new HashSet<TKey>();
        foreach (var place in list.List())
        {
            if (list.Mistakes.Count >= MostMistakes)
            {
                break;
            }

            var before = list.Mistakes.Count;
            var row = read(place);
            if (list.Mistakes.Count == before && !seen.Add(keyOf(row)))
            {
                place[key].Wrong("重复: 此前已有同一条", "stands here twice");
            }

            rows.Add(row);
        }

        return rows;
    }

    private static OrganisationRow Organisation(Place place)
    {
        place.Only("id", "name");
        return new() { Id = place["id"].Code(Id), Name = place["name"].Text(Name) };
    }

    private static PersonRow Person(Place place)
    {
        place.Only("id", "name");
        return new() { Id = place["id"].Code(Id), Name = place["name"].Text(Name) };
    }

    private static ExpertRow Expert(Place place, IReadOnlySet<string> sites)
    {
        place.Only("id", "person", "name", "unit", "title", "site", "specialities");
        var (id, site) = (place["id"].Code(Id), place["site"].Text(Id));
        if (site.Length > 0 && !sites.Contains(site))
        {
            place["site"].Wrong("没有这个场地", "there is no such site");
        }

        return new()
        {
            Id = id,
            PersonId = place["person"].IsThere ? place["person"].Code(Id) : null,
            Name = place["name"].Text(Name),
            Unit = place["unit"].Text(Name),
            Title = place["title"].Text(Name),
            SiteId = site,
            Specialities = [.. Specialities(place["specialities"]).Select(his => new ExpertSpecialityRow { ExpertId = id, Speciality = his })],
        };
    }

    private static List<string> Specialities(Place list)
    {
        var places = list.List();
        if (list.IsThere && places.Count is 0 or > MostSpecialities)
        {
            list.Wrong($"应有 1 至 {MostSpecialities} 个专业", $"must name 1 to {MostSpecialities} specialities");
            return [];
        }

        var his = new List<string>();
        foreach (var place in places)
        {
            var speciality = place.Text(Name);
            if (speciality.IndexOfAny(Separators) >= 0)
            {
                place.Wrong("每项一个专业, 不含逗号、顿号、分号", "must be one speciality, without commas or semicolons");
            }
            else if (his.Contains(speciality, StringComparer.Ordinal))
            {
                place.Wrong("重复: 此前已有同一条", "stands here twice");
            }

            his.Add(speciality);
        }

        return his;
    }

    /// <summary>Its ends need not be listed anywhere: a relation to somebody whom the registry does not know is evidence all the same.</summary>
    private static RelationRow Relation(Place place)
    {
        place.Only("from", "kind", "to", "since", "until", "source");
        var relation = new RelationRow
        {
            FromId = place["from"].Text(Id),
            Kind = place["kind"].OneOf(Kinds),
            ToId = place["to"].Text(Id),
            Since = place["since"].IsThere ? place["since"].Day() : null,
            Until = place["until"].IsThere ? place["until"].Day() : null,
            Source = place["source"].IsThere ? place["source"].OneOf(("registry", RelationSource.Registry), ("declared", RelationSource.Declared)) : RelationSource.Registry,
        };
        if (relation.FromId.Length > 0 && relation.FromId == relation.ToId)
        {
            place["to"].Wrong("与起点相同", "is the same as where it starts");
        }

        if (relation.Until < relation.Since)
        {
            place["until"].Wrong("早于起始日", "lies before its first day");
        }

        return relation;
    }

    private static PunishmentRow Punishment(Place place, DateOnly today)
    {
        place.Only("expert", "decision", "on");
        return new() { ExpertId = place["expert"].Code(Id), Decision = place["decision"].Text(Id), On = Past(place["on"], today) };
    }

    private static ServiceRow Service(Place place, DateOnly today)
    {
        place.Only("expert", "lot", "agency", "on");
        return new() { ExpertId = place["expert"].Code(Id), LotId = place["lot"].Text(Id), AgencyId = place["agency"].Text(Id), On = Past(place["on"], today) };
    }

    private static DateOnly Past(Place place, DateOnly today)
    {
        var day = place.Day();
        if (day > today)
        {
            place.Wrong("晚于今天", "lies in the future");
        }

        return day;
    }
}
