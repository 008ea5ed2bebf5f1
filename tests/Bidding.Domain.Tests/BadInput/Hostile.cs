using System.Collections.Immutable;
using System.Reflection;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using CsCheck;

namespace Bidding.Domain.Tests.BadInput;

/// <summary>
/// Whatever anybody might send, made from the constructors of the commands themselves: a new command is attacked from the day it
/// is written, without a line here. Only the convocation is not made up field by field.
/// </summary>
internal static class Hostile
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Gen<object?> Text = One<object?>(
        "E1", "E2", "E3", "E4", "E5", "E9", "B1", "B2", "B3", "B4", "B9", "T1", "T2", "T3", "K1", "C1", "C2", "dongying", "session-1", "X-d01", "X-b02", "G1", "G2",
        "", " ", "0", "理由", "'; drop table events; --", "<script>", new string('0', 64), new string('a', 64), new string('长', 2001));

    private static readonly Gen<object?> Number = One<object?>(
        0m, 1m, 4m, 7.5m, 12m, 15m, 15.0000001m, -1m, -0.5m, 99m, 0.0000000000000000000000000001m, decimal.MaxValue, decimal.MinValue);

    private static readonly Gen<object?> Convocations = One<object?>(
        Cast.Convocation, Cast.Convocation with { Panel = [] }, Cast.Convocation with { Panel = Cast.Panel[..4] }, Cast.Convocation with { Bids = [] },
        Cast.Convocation with { Method = Cast.Method with { Criteria = [] } }, Cast.Convocation with { GraceSeconds = -1 });

    public static Gen<Caller> Anybody { get; } = One<Caller>(
    [
        .. Cast.Panel.Select(member => member.Caller()), Cast.Agency, Cast.Supervisor, Cast.Operator, Cast.Stranger, Domain.Rules.Caller.System,
        new("nobody", Role.Member), new("forged", Role.Member, ""), new("admin", Role.Administrator), new("agency-as-member", Role.Agency, "E1"),
    ]);

    /// <summary>Whoever is refused is told which code and which clause of his own regime's law.</summary>
    public static void Cites(Refusal why, Regime? regime)
    {
        Assert.NotEmpty(why.Code);
        Assert.NotEmpty(why.Article.Clause);
        Assert.True(regime is not { } own || CitedByRegime.IsAtHome(why.Article.Law, own), why.ToString());
    }

    /// <summary>Every kind of command of a closed family, equally often.</summary>
    public static Gen<T> AnyOf<T>() => OneOf(KindsOf(typeof(T))).Select(made => (T)made!);

    public static IReadOnlyList<Type> KindsOf(Type family) =>
        [.. family.GetNestedTypes().Where(type => type.IsSubclassOf(family)).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<object?> OneOf(IReadOnlyList<Type> kinds)
    {
        var gens = kinds.Select(Of).ToArray();
        return Gen.Int[0, gens.Length - 1].SelectMany(index => gens[index]);
    }

    private static Gen<object?> Of(Type type) => type switch
    {
        _ when type == typeof(string) => Text,
        _ when type == typeof(decimal) => Number,
        _ when type == typeof(int) => One<object?>(0, 1, 2, 3, -1, 30, int.MaxValue, int.MinValue),
        _ when type == typeof(long) => One<object?>(0L, 1L, -1L, long.MaxValue),
        _ when type == typeof(bool) => One<object?>(true, false),
        _ when type == typeof(DateTimeOffset) => One<object?>(Story.Begin, Story.Begin.AddDays(-1), DateTimeOffset.MaxValue, DateTimeOffset.MinValue),
        _ when type == typeof(DateOnly) => One<object?>(new DateOnly(2026, 11, 24), DateOnly.MinValue, DateOnly.MaxValue),
        _ when type == typeof(Convocation) => Convocations,
        _ when type == typeof(PanelMember) => One<object?>([.. Cast.Panel, new PanelMember("E7", "评委己", "binzhou", "B-07", MemberRole.Expert)]),
        _ when type.IsEnum => One([.. Enum.GetValues(type).Cast<object?>()]),
        _ when Nullable.GetUnderlyingType(type) is { } inner => OrNull(Of(inner)),
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => ArrayOf(type.GenericTypeArguments[0]),
        _ when type == typeof(ImmutableSortedSet<DateOnly>) => Of(typeof(DateOnly)).Array[0, 4].Select(days => (object?)days.Cast<DateOnly>().ToImmutableSortedSet()),
        _ when type.IsAbstract => OneOf(KindsOf(type)),
        _ => Record(type),
    };

    private static Gen<object?> Record(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        var arguments = constructor.GetParameters()
            .Select(parameter => Nullability.Create(parameter).WriteState == NullabilityState.Nullable ? OrNull(Of(parameter.ParameterType)) : Of(parameter.ParameterType))
            .Aggregate(Gen.Const(ImmutableArray<object?>.Empty), (all, next) => Gen.Select(all, next, (so, one) => so.Add(one)));
        return arguments.Select(values => (object?)constructor.Invoke([.. values]));
    }

    private static Gen<object?> OrNull(Gen<object?> some) => Gen.Frequency((1, Gen.Const((object?)null)), (3, some));

    private static Gen<object?> ArrayOf(Type item) =>
        Of(item).Array[0, 4].Select(items => (object?)typeof(Hostile).GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(item).Invoke(null, [items]));

    private static ImmutableArray<T> Typed<T>(object?[] items) => [.. items.Cast<T>()];
}
