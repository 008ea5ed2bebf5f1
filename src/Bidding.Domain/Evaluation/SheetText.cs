using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Bidding.Domain.Json;
using Bidding.Domain.Scoring.Modes;
using Bidding.Domain.Sealing;

namespace Bidding.Domain.Evaluations;

/// <summary>What stands inside a sealed envelope, and to which place it is bound.</summary>
public static class SheetText
{
    /// <summary>Every sealed sheet has a length that is a multiple of this: a length must not tell a score.</summary>
    private const int Block = 4096;

    public static SheetBinding Binding(Evaluation state, string kind, int round, string member, string bid) =>
        new(state.Procedure, state.Convocation!.Lot, kind, round, member, bid, state.Convocation.MethodDigest);

    /// <summary>So much room for the reasons of each criterion in deduction mode, used or not (docs/formats/evidence.md).</summary>
    private const int RoomForDeductions = 2 * Block;

    public static byte[] Write(ImmutableArray<ItemScore> scores, Method method) => Pad(
        JsonSerializer.SerializeToUtf8Bytes(scores, DomainJson.Of<ImmutableArray<ItemScore>>()),
        method.Criteria.Count(criterion => criterion.Mode is Deduction) * RoomForDeductions);

    public static byte[] Write(ImmutableArray<ReviewMark> marks) => Pad(JsonSerializer.SerializeToUtf8Bytes(marks, DomainJson.Of<ImmutableArray<ReviewMark>>()));

    public static ImmutableArray<ItemScore> Scores(byte[] sheet) => JsonSerializer.Deserialize(sheet, DomainJson.Of<ImmutableArray<ItemScore>>());

    public static ImmutableArray<ReviewMark> Marks(byte[] sheet) => JsonSerializer.Deserialize(sheet, DomainJson.Of<ImmutableArray<ReviewMark>>());

    private static byte[] Pad(byte[] json, int room = 0)
    {
        var padded = new byte[Math.Max((json.Length + Block - 1) / Block * Block, room == 0 ? 0 : Block + room)];
        json.CopyTo(padded, 0);
        padded.AsSpan(json.Length).Fill((byte)' '); // JSON ignores trailing blanks
        return padded;
    }
}
