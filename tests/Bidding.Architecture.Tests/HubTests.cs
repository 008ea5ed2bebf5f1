using System.Reflection;
using Bidding.Web.Live;

namespace Bidding.Architecture.Tests;

/// <summary>Plain text and numbers only: no type name can be smuggled in, and every protocol carries the same.</summary>
public sealed class HubTests
{
    private static readonly Type[] Plain = [typeof(string), typeof(long), typeof(int), typeof(bool), typeof(Guid)];

    [Theory(DisplayName = "连线方法的参数与结果只用基本类型")]
    [InlineData(typeof(EvaluationHub))]
    [InlineData(typeof(IEvaluationClient))]
    public void NothingButPlainValuesGoesOverTheLine(Type side)
    {
        var methods = side.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetBaseDefinition() == method).ToList();

        Assert.NotEmpty(methods);
        Assert.DoesNotContain(methods, method => !method.GetParameters().All(parameter => Plain.Contains(parameter.ParameterType)) || !IsPlain(method.ReturnType));
    }

    private static bool IsPlain(Type result) =>
        result == typeof(Task) || Plain.Contains(result)
        || (result.IsGenericType && result.GetGenericTypeDefinition() == typeof(Task<>) && Plain.Contains(result.GenericTypeArguments[0]));
}
