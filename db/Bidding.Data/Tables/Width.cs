namespace Bidding.Data.Tables;

internal static class Width
{
    public const int Id = 64;
    public const int Name = 200;
    public const int Word = 40;
    public const int Sha256Hex = 64;
}
