using System.Text;

namespace Bidding.Bench.Registry;

/// <summary>Files of docs/formats/registry.md that write as many rows as one may, of experts and of relations, and one of eight megabytes, which writes more.</summary>
internal static class RegistryText
{
    public static string Site(int number) => number == 1 ? "dongying" : "binzhou";

    public static IEnumerable<(string What, byte[] Json)> All(int rows, DateOnly today)
    {
        yield return ("experts", File(rows / 3, today, "experts", index =>
            $$"""{"id":"F-{{index:D6}}","name":"专家{{index}}","unit":"第{{index % 5000}}设计研究院有限公司","title":"高级工程师","site":"{{Site(1 + (index % 2))}}","specialities":["A{{index % 40:D2}}","A{{(index + 7) % 40:D2}}"]}"""));
        yield return ("relations", File(rows, today, "relations", index => Relation(index, 2021)));
        yield return ("largest", File(110_000, today, "relations", index => Relation(index, 2022)));
    }

    private static string Relation(int index, int year) =>
        $$"""{"from":"P-{{index * 7919L % 300000:D7}}","kind":"employed","to":"C-{{index * 104729L % 50000:D6}}","since":"{{year}}-{{1 + (index % 12):D2}}-01"}""";

    private static byte[] File(int rows, DateOnly today, string list, Func<int, string> row) => Encoding.UTF8.GetBytes(
        $$"""{"format":"bidding-registry/1","source":"bench","asOf":"{{today:yyyy-MM-dd}}","{{list}}":[{{string.Join(',', Enumerable.Range(0, rows).Select(row))}}]}""");
}
