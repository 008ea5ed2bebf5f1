using Bidding.Web.Jobs;
using Hangfire.Common;
using Hangfire.Storage;

namespace Bidding.Web.Tests.Jobs;

public sealed class AllowedTypesTests
{
    [Fact(DisplayName = "队列表中伪造的任务不会执行: 除报告任务外, 任何类型都不认")]
    public void AForgedRowOfTheQueueNamesNoTypeOfThisProcess()
    {
        var forged = new[] { "System.Diagnostics.Process, System.Diagnostics.Process", "System.IO.File, System.Private.CoreLib", typeof(JobsSetup).AssemblyQualifiedName! };

        Assert.All(forged, name => Assert.Throws<InvalidOperationException>(() => AllowedTypes.Resolve(name)));
    }

    [Fact(DisplayName = "报告任务本身可以从队列中读回")]
    public void TheReportsOwnJobIsReadBack()
    {
        TypeHelper.CurrentTypeResolver = AllowedTypes.Resolve;
        var stored = InvocationData.SerializeJob(Job.FromExpression<RenderReport>(job => job.Run("evaluation:DY-1", CancellationToken.None)));

        Assert.Equal(nameof(RenderReport.Run), stored.DeserializeJob().Method.Name);
    }
}
