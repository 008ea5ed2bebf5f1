using System.Text;
using System.Text.Json;
using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Testing;
using CsCheck;

namespace Bidding.Domain.Tests.Audit;

public class HashChainTests
{
    private static readonly FactBody<EvaluationFact> Entry = new(
        "evaluation:DY-1", 7, new DateTimeOffset(2026, 11, 24, 9, 0, 0, 123, TimeSpan.Zero), "account-1", "dongying", "A-01",
        new Guid("00000000-0000-0000-0000-000000000007"), new EvaluationFact.MemberSignedIn("E1"), HashChain.Genesis);

    [Fact(DisplayName = "一条记录的写法与散列固定不变, 年后仍可核验")]
    public void TheSpellingOfAnEntryIsFixed()
    {
        var body = DomainJson.Write(Entry);

        Assert.Equal(
            """{"stream":"evaluation:DY-1","version":7,"at":"2026-11-24T09:00:00.123+00:00","actor":"account-1","site":"dongying","seat":"A-01","command":"00000000-0000-0000-0000-000000000007","fact":{"type":"member-signed-in","member":"E1"},"previous":"0000000000000000000000000000000000000000000000000000000000000000"}""",
            body);
        Assert.Equal("1b940778f0625233cf9a8a4aece42e915a8bbf0cee39a2f09d967e48dfbffeee", HashChain.Hex(HashChain.Hash(Encoding.UTF8.GetBytes(body))));
    }

    [Fact(DisplayName = "记录中任何一个字节的改变都改变散列")]
    [Proves(typeof(HashChain))]
    public void AnyFlippedByteChangesTheHash()
    {
        var body = Encoding.UTF8.GetBytes(DomainJson.Write(Entry));
        var hash = HashChain.Hash(body);

        Gen.Select(Gen.Int[0, body.Length - 1], Gen.Byte[1, 255]).Sample((at, flip) =>
        {
            var forged = body.ToArray();
            forged[at] ^= flip;
            Assert.NotEqual(hash, HashChain.Hash(forged));
        });
    }

    [Theory(DisplayName = "不严格的文本不被读取")]
    [InlineData("""{"type":"seal-scores","bid":"B1","scores":[{"criterion":"T1","value":12.5}]}""")]
    [InlineData("""{"type":"seal-scores","bid":"B1","bid":"B2","scores":[]}""")]
    [InlineData("""{"type":"seal-scores","bid":"B1","scores":[],"extra":1}""")]
    [InlineData("""{"type":"seal-scores","scores":[]}""")]
    [InlineData("""{"type":"seal-scores","bid":null,"scores":[]}""")]
    [InlineData("""{"type":"seal-scores","bid":"B1","scores":[{"criterion":"T1","value":"1e3"}]}""")]
    [InlineData("""{"type":"convene","convocation":null}""")]
    [InlineData("""{"type":"notice-absence","member":"E1"}""")]
    [InlineData("null")]
    public void LooseTextIsNotRead(string text) =>
        Assert.ThrowsAny<JsonException>(() => DomainJson.Read<EvaluationCommand>(text));
}
