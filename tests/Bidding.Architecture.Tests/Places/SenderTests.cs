using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Web.Client.Live;
using Bidding.Web.Live;

namespace Bidding.Architecture.Tests.Places;

/// <summary>What the domain can do, somebody can do: a command that no screen and no watch of the server makes is a rule nobody can reach.</summary>
public sealed class SenderTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Lazy<ILookup<Type, Type>> Senders = new(() => (
        from assembly in new[] { typeof(EvaluationHub).Assembly, typeof(RoomConnection).Assembly }
        from type in assembly.GetTypes()
        from method in type.GetMembers(Everything).OfType<MethodBase>()
        from line in Instructions.Of(method)
        where line.Code == OpCodes.Newobj && IsCommand(line.Member.DeclaringType!)
        select (Command: line.Member.DeclaringType!, By: Written(type))).Distinct().ToLookup(made => made.Command, made => made.By));

    public static TheoryData<Type> Commands => [.. new[] { typeof(EvaluationCommand), typeof(OpeningCommand), typeof(PanelCommand) }
        .SelectMany(family => family.GetNestedTypes().Where(type => type.IsSubclassOf(family)))];

    [Theory(DisplayName = "每一种操作都有页面或者服务端的值守发出")]
    [MemberData(nameof(Commands))]
    public void EveryCommandHasASender(Type command) => Assert.NotEmpty(Senders.Value[command]);

    private static bool IsCommand(Type type) =>
        type.IsSubclassOf(typeof(EvaluationCommand)) || type.IsSubclassOf(typeof(OpeningCommand)) || type.IsSubclassOf(typeof(PanelCommand));

    /// <summary>The class that was written, whatever the compiler made of it.</summary>
    private static Type Written(Type type) =>
        type.DeclaringType is { } outer && type.IsDefined(typeof(CompilerGeneratedAttribute)) ? Written(outer) : type;
}
