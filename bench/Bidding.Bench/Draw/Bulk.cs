using System.Data.Common;
using Bidding.Data;
using Bidding.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Bench.Draw;

/// <summary>Writes a county's rows in one transaction, past the change tracker: a million of them.</summary>
internal static class Bulk
{
    public static async Task Write(BiddingContext db, County county)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync();
        await Insert(connection, transaction, "INSERT INTO Experts (Id, PersonId, Name, Unit, Title, SiteId) VALUES ($0, $1, $2, $3, $4, $5)",
            county.Experts().Select(row => new object?[] { row.Id, row.PersonId, row.Name, row.Unit, row.Title, row.SiteId }));
        await Insert(connection, transaction, "INSERT INTO ExpertSpecialities (ExpertId, Speciality) VALUES ($0, $1)",
            county.Specialities().Select(row => new object?[] { row.ExpertId, row.Speciality }));
        await Insert(connection, transaction, "INSERT INTO Relations (FromId, Kind, ToId, Since, Until, Source) VALUES ($0, $1, $2, $3, $4, $5)",
            county.Relations().Select(row => new object?[] { row.FromId, row.Kind.ToString(), row.ToId, Day(row.Since), Day(row.Until), row.Source.ToString() }));
        await Insert(connection, transaction, "INSERT OR IGNORE INTO Services (ExpertId, LotId, AgencyId, \"On\") VALUES ($0, $1, $2, $3)",
            county.Services().Select(row => new object?[] { row.ExpertId, row.LotId, row.AgencyId, Day(row.On) }));
        await Insert(connection, transaction, "INSERT OR IGNORE INTO Punishments (ExpertId, Decision, \"On\") VALUES ($0, $1, $2)",
            county.Punishments().Select(row => new object?[] { row.ExpertId, row.Decision, Day(row.On) }));
        await transaction.CommitAsync();
    }

    private static async Task Insert(DbConnection connection, DbTransaction transaction, string sql, IEnumerable<object?[]> rows)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (command.Parameters.Count <= i)
                {
                    var parameter = command.CreateParameter();
                    parameter.ParameterName = $"${i}";
                    command.Parameters.Add(parameter);
                }

                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync();
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");
}
