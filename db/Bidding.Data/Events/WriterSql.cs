using System.Data;

namespace Bidding.Data.Events;

/// <summary>The statements of the hot path, in the SQL that SQLite and SQL Server share.</summary>
internal sealed record WriterSql(string Text, WriterSql.Column[] Parameters)
{
    private static readonly Column Stream = new("stream", DbType.String, Limits.Stream);
    private static readonly Column Version = new("version", DbType.Int64);
    private static readonly Column Caller = new("caller", DbType.String, Limits.Actor);
    private static readonly Column Id = new("id", DbType.Guid);
    private static readonly Column Digest = new("digest", DbType.Binary, Limits.Digest);

    public static readonly WriterSql Head = new("SELECT MAX(Version) FROM Events WHERE Stream = @stream", [Stream]);

    public static readonly WriterSql Hash = new(
        "SELECT Hash FROM Events WHERE Stream = @stream AND Version = @version", [Stream, Version]);

    public static readonly WriterSql Answer = new(
        "SELECT Digest, Answer FROM CommandAnswers WHERE Stream = @stream AND Caller = @caller AND CommandId = @id",
        [Stream, Caller, Id]);

    public static readonly WriterSql InsertEvent = new(
        """
        INSERT INTO Events (Stream, Version, Type, AtUtcTicks, Actor, Body, Hash)
        VALUES (@stream, @version, @type, @at, @actor, @body, @hash)
        """,
        [
            Stream, Version, new("type", DbType.String, Limits.Type), new("at", DbType.Int64),
            new("actor", DbType.String, Limits.Actor), new("body", DbType.Binary, -1), new("hash", DbType.Binary, Limits.Digest),
        ]);

    public static readonly WriterSql InsertAnswer = new(
        """
        INSERT INTO CommandAnswers (Stream, Caller, CommandId, Digest, Answer, Version)
        VALUES (@stream, @caller, @id, @digest, @answer, @version)
        """,
        [Stream, Caller, Id, Digest, new("answer", DbType.String, -1), Version]);

    public static IReadOnlyList<WriterSql> All => [Head, Hash, Answer, InsertEvent, InsertAnswer];

    public sealed record Column(string Name, DbType Type, int Size = 0);
}
