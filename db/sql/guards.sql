-- What stops anybody from changing or deleting a recorded fact. The migrations install it; tests compare this file
-- with what a migrated database holds. For a database administrator to read, and to check a database against.

-- [sqlite]
-- Triggers hold against every statement of SQL, REPLACE included, on any connection. They do not hold against somebody
-- who may write the file: he can drop a trigger or edit a page. Against him stand the hash chain and the anchored heads.

CREATE TRIGGER Events_no_update BEFORE UPDATE ON Events
BEGIN
  SELECT RAISE(ABORT, 'facts are never changed');
END;

CREATE TRIGGER Events_no_delete BEFORE DELETE ON Events
BEGIN
  SELECT RAISE(ABORT, 'facts are never deleted');
END;

CREATE TRIGGER Events_append_only BEFORE INSERT ON Events
WHEN NEW.Version <> COALESCE((SELECT MAX(Version) FROM Events WHERE Stream = NEW.Stream), 0) + 1
  OR EXISTS (SELECT 1 FROM Events WHERE rowid = NEW.rowid)
  OR length(NEW.Hash) <> 32
BEGIN
  SELECT RAISE(ABORT, 'a fact is appended after the last of its stream, nowhere else');
END;

CREATE TRIGGER CommandAnswers_no_update BEFORE UPDATE ON CommandAnswers
BEGIN
  SELECT RAISE(ABORT, 'answers are never changed');
END;

CREATE TRIGGER CommandAnswers_no_delete BEFORE DELETE ON CommandAnswers
BEGIN
  SELECT RAISE(ABORT, 'answers are never deleted');
END;

CREATE TRIGGER CommandAnswers_append_only BEFORE INSERT ON CommandAnswers
WHEN EXISTS (SELECT 1 FROM CommandAnswers WHERE Stream = NEW.Stream AND Caller = NEW.Caller AND CommandId = NEW.CommandId)
  OR EXISTS (SELECT 1 FROM CommandAnswers WHERE rowid = NEW.rowid)
  OR length(NEW.Digest) <> 32
BEGIN
  SELECT RAISE(ABORT, 'a command is answered once');
END;

-- [sqlserver]
-- Events is created WITH (LEDGER = ON (APPEND_ONLY = ON)) (SQL Server 2022 and later; the migrating login needs
-- ENABLE LEDGER): the engine itself refuses UPDATE, DELETE and TRUNCATE, nobody can turn that off again, and
-- sys.sp_verify_database_ledger proves it against a digest kept elsewhere.
-- Parsed and modelled without a server only; on a server still to be seen: that the ledger table is created inside the
-- migration's transaction and takes the trigger below, and how inserts into it perform under load.

CREATE TRIGGER [Events_append_only] ON [Events] AFTER UPDATE, DELETE AS
BEGIN
  THROW 51001, 'facts are never changed or deleted', 1;
END
GO

CREATE TRIGGER [CommandAnswers_append_only] ON [CommandAnswers] INSTEAD OF UPDATE, DELETE AS
BEGIN
  THROW 51002, 'answers are never changed or deleted', 1;
END
GO

-- [sqlserver: by the administrator]
-- Migrate with one login, serve with another: the serving one belongs to this role, owns nothing and can alter nothing
-- (start it with Database:Migrate = false).
CREATE ROLE [bidding_app];
GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::[dbo] TO [bidding_app];
DENY UPDATE, DELETE, ALTER, TAKE OWNERSHIP ON OBJECT::[dbo].[Events] TO [bidding_app];
DENY UPDATE, DELETE, ALTER, TAKE OWNERSHIP ON OBJECT::[dbo].[CommandAnswers] TO [bidding_app];
GO
