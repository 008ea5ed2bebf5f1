using System.Data;
using System.Data.Common;

namespace Bidding.Data.Events;

/// <summary>The writer's connection with its prepared statements.</summary>
internal sealed class WriterSession : IDisposable
{
    private readonly Dialect _dialect;
    private readonly DbConnection _connection;
    private readonly Statement _head;
    private readonly Statement _answer;
    private readonly Statement _hash;
    private readonly Statement _insertEvent;
    private readonly Statement _insertAnswer;
    private readonly Statement _savepoint;
    private readonly Statement? _keepSavepoint;
    private readonly Statement _undoSavepoint;
    private DbTransaction? _transaction;

    public WriterSession(Dialect dialect)
    {
        _dialect = dialect;
        _connection = dialect.OpenForWriting();
        _head = Prepare(WriterSql.Head);
        _answer = Prepare(WriterSql.Answer);
        _hash = Prepare(WriterSql.Hash);
        _insertEvent = Prepare(WriterSql.InsertEvent);
        _insertAnswer = Prepare(WriterSql.InsertAnswer);
        _savepoint = Prepare(new(dialect.Savepoint, []));
        _keepSavepoint = dialect.KeepSavepoint is { } keep ? Prepare(new(keep, [])) : null;
        _undoSavepoint = Prepare(new(dialect.UndoSavepoint, []));
    }

    public void Begin() => _transaction = _connection.BeginTransaction(_dialect.Isolation);

    public void Commit()
    {
        _dialect.Commit(_transaction!);
        _transaction!.Dispose();
        _transaction = null;
    }

    /// <summary>The outcome if the transaction commits, or the error of this append alone.</summary>
    public (AppendOutcome? Outcome, Exception? Error) Write(Append append)
    {
        if (EarlierAnswer(append) is { } earlier)
        {
            return (earlier, null);
        }

        if (Head(append.Stream) is var actual && actual != append.ExpectedVersion)
        {
            return (new AppendOutcome.Conflict(actual), null);
        }

        _savepoint.Run(_transaction);
        try
        {
            Insert(append);
            _keepSavepoint?.Run(_transaction);
            return (new AppendOutcome.Committed(append.ExpectedVersion + append.Events.Count), null);
        }
        catch (DbException refused) when (_dialect.Classify(refused) == StoreFailure.Refused)
        {
            _undoSavepoint.Run(_transaction);
            return LostRace(append, refused);
        }
    }

    /// <summary>Is this very append in the database? The answer's text and each fact's hash are its own.</summary>
    public bool Holds(Append append)
    {
        if (append.Command is not null)
        {
            return EarlierAnswer(append) is AppendOutcome.AlreadyAnswered found && found.Answer == append.Answer;
        }

        return append.Events.Index().All(fact =>
            _hash.Value(_transaction, append.Stream, append.ExpectedVersion + 1 + fact.Index) is byte[] hash
            && hash.AsSpan().SequenceEqual(fact.Item.Hash));
    }

    public void Dispose()
    {
        try
        {
            _transaction?.Dispose();
            _connection.Dispose();
        }
        catch (DbException)
        {
            // A connection that failed may fail again on the way out; the database rolls back what it held.
        }
    }

    /// <summary>Another node slipped in between look and insert: then it is a conflict like any other.</summary>
    private (AppendOutcome? Outcome, Exception? Error) LostRace(Append append, Exception refused)
    {
        if (EarlierAnswer(append) is { } earlier)
        {
            return (earlier, null);
        }

        var actual = Head(append.Stream);
        return actual == append.ExpectedVersion ? (null, refused) : (new AppendOutcome.Conflict(actual), null);
    }

    private AppendOutcome? EarlierAnswer(Append append)
    {
        if (append.Command is not { } key)
        {
            return null;
        }

        using var reader = _answer.Read(_transaction, append.Stream, key.Caller, key.Id);
        return reader.Read() ? EventStore.Earlier((byte[])reader[0], reader.GetString(1), key) : null;
    }

    private long Head(string stream) => _head.Value(_transaction, stream) is long version ? version : 0;

    private void Insert(Append append)
    {
        var version = append.ExpectedVersion;
        foreach (var fact in append.Events)
        {
            _insertEvent.Run(
                _transaction, append.Stream, ++version, fact.Type, fact.AtUtcTicks, fact.Actor, fact.Body, fact.Hash);
        }

        if (append.Command is { } key)
        {
            _insertAnswer.Run(_transaction, append.Stream, key.Caller, key.Id, key.Digest, append.Answer!, version);
        }
    }

    private Statement Prepare(WriterSql sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql.Text;
        foreach (var column in sql.Parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + column.Name;
            _dialect.Declare(parameter, column.Type, column.Size);
            command.Parameters.Add(parameter);
        }

        return new Statement(command);
    }

    private sealed class Statement(DbCommand command)
    {
        private bool _prepared;

        public void Run(DbTransaction? transaction, params ReadOnlySpan<object> values) =>
            Bind(transaction, values).ExecuteNonQuery();

        public object? Value(DbTransaction? transaction, params ReadOnlySpan<object> values) =>
            Bind(transaction, values).ExecuteScalar();

        public DbDataReader Read(DbTransaction? transaction, params ReadOnlySpan<object> values) =>
            Bind(transaction, values).ExecuteReader();

        private DbCommand Bind(DbTransaction? transaction, ReadOnlySpan<object> values)
        {
            command.Transaction = transaction;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i];
            }

            if (!_prepared)
            {
                command.Prepare();
                _prepared = true;
            }

            return command;
        }
    }
}
