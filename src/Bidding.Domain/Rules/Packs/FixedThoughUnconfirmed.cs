namespace Bidding.Domain.Rules;

/// <summary>
/// Numbers that are not confirmed and yet stand still: a setting could only loosen what the law may demand, or would make an old
/// record compute otherwise. Each says why; every other unconfirmed number is set by the installation.
/// </summary>
public static class FixedThoughUnconfirmed
{
    /// <summary>Absent where the number is confirmed, or is set by the installation.</summary>
    public static (string Zh, string En)? Why(string code) => code switch
    {
        "bids-to-open" => ("少于三个即不得开标, 放宽可能违法", "opening with fewer than three might break the law"),
        "contract" => ("只作提示, 由采购人核对; 放宽可能使合同逾期", "a reminder only; a longer period might let the contract come too late"),
        "modified-z" or "kendalls-w" => ("阈值不随评审冻结, 改动会使已归档的提示无法复算; 提示不改分", "not frozen with an evaluation: a change would make filed prompts compute otherwise; it changes no score"),
        _ => null,
    };
}
