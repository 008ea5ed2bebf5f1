using Bidding.Data.SqlServer;

namespace Bidding.Data.Tests.SqlServer;

public sealed class FailureTests
{
    [Theory]
    [InlineData(2627, StoreFailure.Refused)]
    [InlineData(2601, StoreFailure.Refused)]
    [InlineData(1205, StoreFailure.Deadlock)]
    [InlineData(1222, StoreFailure.Locked)]
    [InlineData(-2, StoreFailure.Locked)]
    [InlineData(1105, StoreFailure.DiskFull)]
    [InlineData(9002, StoreFailure.DiskFull)]
    [InlineData(823, StoreFailure.Io)]
    [InlineData(9001, StoreFailure.Io)]
    [InlineData(10054, StoreFailure.Unreachable)]
    [InlineData(18456, StoreFailure.Unreachable)]
    public void ErrorNumbersSayWhatHappened(int number, StoreFailure failure) =>
        Assert.Equal(failure, SqlServerDialect.ClassifyNumber(number));
}
