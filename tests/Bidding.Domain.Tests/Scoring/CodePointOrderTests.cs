using System.Text;
using Bidding.Domain.Scoring;
using CsCheck;

namespace Bidding.Domain.Tests.Scoring;

public class CodePointOrderTests
{
    [Fact]
    public void ARareCharacterBeyondTheFirstPlaneComesAfterAFullWidthLetter()
    {
        Assert.True(StringComparer.Ordinal.Compare("𠮷", "Ａ") < 0);
        Assert.True(CodePointOrder.Instance.Compare("𠮷", "Ａ") > 0);
    }

    [Fact]
    public void AnAbsentIdComesFirstAndAPrefixBeforeWhatItBegins() =>
        Assert.Equal([null, "", "E1", "E10", "E2", "乙", "甲"], new[] { "甲", "E2", "E10", null, "乙", "E1", "" }.Order(CodePointOrder.Instance));

    [Fact]
    public void TheOrderIsThatOfTheRunes()
    {
        var text = Gen.OneOf(Gen.Int[0x20, 0xD7FF], Gen.Int[0xE000, 0x10FFFF]).Select(rune => new Rune(rune).ToString()).Array[0, 4].Select(string.Concat);

        Gen.Select(text, text).Sample((a, b) =>
            Assert.Equal(Math.Sign(ByRunes(a, b)), Math.Sign(CodePointOrder.Instance.Compare(a, b))));
    }

    [Fact(DisplayName = "并列的投标按编号的码位排列")]
    public void JointRanksAreListedByCodePoint()
    {
        var sheet = Sheets.Scored(Sheets.Technical(), [40], [40]) with { Bids = [Sheets.Bid("𠮷"), Sheets.Bid("Ａ")], Scores = [] };
        sheet = sheet with { Scores = [new("E1", "𠮷", "T1", 40), new("E1", "Ａ", "T1", 40)] };

        Assert.Equal(["Ａ", "𠮷"], sheet.Result().Candidates.AsEnumerable());
    }

    private static int ByRunes(string a, string b)
    {
        var (x, y) = (a.EnumerateRunes().Select(rune => rune.Value).ToArray(), b.EnumerateRunes().Select(rune => rune.Value).ToArray());
        return x.AsSpan().SequenceCompareTo(y);
    }
}
