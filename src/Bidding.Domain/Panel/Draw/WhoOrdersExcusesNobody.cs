using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

/// <summary>
/// Whoever may call one drawn expert "not reached" after the other draws until his friend comes up. So only the expert himself leaves, or the
/// supervisor records that he cannot come: upon the agency's word, but not by it.
/// </summary>
[Law(Laws.TenderingRegulations, "第四十六条第二款", "非因法定事由, 不得更换依法确定的评标委员会成员; 不得以退出变相指定")]
public static class WhoOrdersExcusesNobody
{
    public static bool May(Caller caller, string expert) =>
        caller.Role == Role.Supervisor || (caller.Role == Role.Member && caller.Member == expert);
}
