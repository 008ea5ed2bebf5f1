namespace Bidding.Domain.Scoring;
public static class ScoreArithmetic { public static SheetResult Compute(ScoreSheet s) => new(null, [], [], [], [], []); }
public static class ScoreSheetWriter { public static byte[] Write(ScoreSheet s) => []; }
public static class SheetResultWriter { public static byte[] Write(SheetResult s) => []; }
