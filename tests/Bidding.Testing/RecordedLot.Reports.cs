using System.Security.Cryptography;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Testing;

/// <summary>A report as some press made it, and what it says of its signatures.</summary>
public sealed record MadeReport(byte[] Bytes, ReportSigning? Signing = null);

/// <summary>Lots with the files of their reports; <c>press</c> makes one of the record as it stands.</summary>
public sealed partial class RecordedLot
{
    /// <summary>The file of the report that was recorded last.</summary>
    public byte[]? ReportFile { get; private set; }

    /// <summary>Where the report of a record ends: at the fact that ended the evaluation last, whatever was tried since.</summary>
    public long Ending => EvaluationRecord.Facts.Last(body => body.Fact is EvaluationFact.PhaseOpened { Phase: Phase.Closed } or EvaluationFact.EvaluationTerminated).Version;

    /// <summary>The heads that a report names of the record as it stands, as the checker's option takes them.</summary>
    public string Heads => $"{OpeningRecord.Stream}={OpeningRecord.Version}:{OpeningRecord.Head} {EvaluationRecord.Stream}={Ending}:{EvaluationRecord.HeadAt(Ending)}";

    /// <summary>Two rounds, each with its report, or the second <paramref name="unfinished"/>.</summary>
    public static RecordedLot ReportedTwice(Func<RecordedLot, MadeReport> press, bool unfinished = false)
    {
        var lot = ReportedOnce(press);
        lot.Do(Cast.Supervisor, new ReopenResult(CorrectionGround.ArithmeticError, "价格分计算错误，须更正。"));
        if (!unfinished)
        {
            lot.Agree();
            lot.Report(press(lot));
        }

        return lot;
    }

    /// <summary>The result is taken up again and another bid raised; the report of the new result is said to be the file of the old one.</summary>
    public static RecordedLot OldReportForTheNewResult(Func<RecordedLot, MadeReport> press)
    {
        var lot = Revealed(Cast.Convocation with { Method = Cast.CorrectableMethod }, null);
        lot.Agree();
        var report = press(lot);
        lot.Report(report);
        lot.Do(Cast.Supervisor, new ReopenResult(CorrectionGround.TenderDocuments, "漏看技术部分第 12 页。"));
        lot.Everybody(_ => new CorrectScore(Cast.丁.Id, "T1", 15m, CorrectionGround.TenderDocuments, "漏看技术部分第 12 页。"));
        lot.Agree();
        lot.Report(report);
        return lot;
    }

    public static RecordedLot ReportedOnce(Func<RecordedLot, MadeReport> press)
    {
        var lot = Bound();
        lot.Report(press(lot));
        return lot;
    }

    private void Report(MadeReport report)
    {
        ReportFile = report.Bytes;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(report.Bytes));
        Do(Caller.System, new RecordReport(sha256, report.Bytes.Length, 3, Ending, Evaluation.Round, report.Signing));
    }
}
