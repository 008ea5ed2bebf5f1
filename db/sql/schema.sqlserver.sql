IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
CREATE TABLE [Bidders] (
    [Id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [CreditCode] nvarchar(40) NOT NULL,
    CONSTRAINT [PK_Bidders] PRIMARY KEY ([Id])
);

CREATE TABLE [CommandAnswers] (
    [Stream] nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Caller] nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [CommandId] uniqueidentifier NOT NULL,
    [Digest] binary(32) NOT NULL,
    [Answer] nvarchar(max) NOT NULL,
    [Version] bigint NOT NULL,
    CONSTRAINT [PK_CommandAnswers] PRIMARY KEY ([Stream], [Caller], [CommandId])
);

CREATE TABLE [Events] (
    [Stream] nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Version] bigint NOT NULL,
    [Type] nvarchar(80) NOT NULL,
    [AtUtcTicks] bigint NOT NULL,
    [Actor] nvarchar(120) NOT NULL,
    [Body] varbinary(max) NOT NULL,
    [Hash] binary(32) NOT NULL,
    CONSTRAINT [PK_Events] PRIMARY KEY ([Stream], [Version])
)
WITH (LEDGER = ON (APPEND_ONLY = ON));

CREATE TABLE [KeyFingerprints] (
    [KeyId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Fingerprint] nvarchar(64) NOT NULL,
    [CreatedAt] bigint NOT NULL,
    CONSTRAINT [PK_KeyFingerprints] PRIMARY KEY ([KeyId])
);

CREATE TABLE [Reports] (
    [Procedure] nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Sha256] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Bytes] varbinary(max) NOT NULL,
    [CreatedAt] bigint NOT NULL,
    CONSTRAINT [PK_Reports] PRIMARY KEY ([Procedure], [Sha256])
);

CREATE TABLE [Roles] (
    [Id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Name] nvarchar(256) NULL,
    [NormalizedName] nvarchar(256) NULL,
    [ConcurrencyStamp] nvarchar(max) NULL,
    CONSTRAINT [PK_Roles] PRIMARY KEY ([Id])
);

CREATE TABLE [Sites] (
    [Id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [City] nvarchar(200) NOT NULL,
    CONSTRAINT [PK_Sites] PRIMARY KEY ([Id])
);

CREATE TABLE [RoleClaims] (
    [Id] int NOT NULL IDENTITY,
    [RoleId] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ClaimType] nvarchar(max) NULL,
    [ClaimValue] nvarchar(max) NULL,
    CONSTRAINT [PK_RoleClaims] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_RoleClaims_Roles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [Roles] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Experts] (
    [Id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [Unit] nvarchar(200) NOT NULL,
    [Speciality] nvarchar(200) NOT NULL,
    [Title] nvarchar(200) NOT NULL,
    [SiteId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_Experts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Experts_Sites_SiteId] FOREIGN KEY ([SiteId]) REFERENCES [Sites] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Seats] (
    [Id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [SiteId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Label] nvarchar(40) NOT NULL,
    CONSTRAINT [PK_Seats] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Seats_Sites_SiteId] FOREIGN KEY ([SiteId]) REFERENCES [Sites] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Tenders] (
    [Id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Code] nvarchar(64) NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [Regime] nvarchar(40) NOT NULL,
    [Purchaser] nvarchar(200) NOT NULL,
    [AgencyId] nvarchar(64) NOT NULL,
    [MainSiteId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [Budget] decimal(18,2) NOT NULL,
    [PriceCap] decimal(18,2) NULL,
    [Deadline] bigint NOT NULL,
    [CreatedAt] bigint NOT NULL,
    [CreatedBy] nvarchar(64) NOT NULL,
    CONSTRAINT [PK_Tenders] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Tenders_Sites_MainSiteId] FOREIGN KEY ([MainSiteId]) REFERENCES [Sites] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Users] (
    [Id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [DisplayName] nvarchar(200) NOT NULL,
    [Role] nvarchar(40) NOT NULL,
    [ExpertId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [SiteId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [AgencyId] nvarchar(64) NULL,
    [UserName] nvarchar(256) NULL,
    [NormalizedUserName] nvarchar(256) NULL,
    [Email] nvarchar(256) NULL,
    [NormalizedEmail] nvarchar(256) NULL,
    [EmailConfirmed] bit NOT NULL,
    [PasswordHash] nvarchar(max) NULL,
    [SecurityStamp] nvarchar(max) NULL,
    [ConcurrencyStamp] nvarchar(max) NULL,
    [PhoneNumber] nvarchar(256) NULL,
    [PhoneNumberConfirmed] bit NOT NULL,
    [TwoFactorEnabled] bit NOT NULL,
    [LockoutEnd] bigint NULL,
    [LockoutEnabled] bit NOT NULL,
    [AccessFailedCount] int NOT NULL,
    CONSTRAINT [PK_Users] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Users_Experts_ExpertId] FOREIGN KEY ([ExpertId]) REFERENCES [Experts] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Users_Sites_SiteId] FOREIGN KEY ([SiteId]) REFERENCES [Sites] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Lots] (
    [Id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [TenderId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [Method] nvarchar(max) NOT NULL,
    [State] nvarchar(40) NOT NULL,
    CONSTRAINT [PK_Lots] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Lots_Tenders_TenderId] FOREIGN KEY ([TenderId]) REFERENCES [Tenders] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [SignIns] (
    [Sid] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [UserId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [SignedInAt] bigint NOT NULL,
    [EndedAt] bigint NULL,
    [Address] nvarchar(64) NOT NULL,
    CONSTRAINT [PK_SignIns] PRIMARY KEY ([Sid]),
    CONSTRAINT [FK_SignIns_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [UserClaims] (
    [Id] int NOT NULL IDENTITY,
    [UserId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ClaimType] nvarchar(max) NULL,
    [ClaimValue] nvarchar(max) NULL,
    CONSTRAINT [PK_UserClaims] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_UserClaims_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [UserLogins] (
    [LoginProvider] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ProviderKey] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ProviderDisplayName] nvarchar(max) NULL,
    [UserId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_UserLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
    CONSTRAINT [FK_UserLogins_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [UserPasskeys] (
    [CredentialId] varbinary(1024) NOT NULL,
    [UserId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Data] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_UserPasskeys] PRIMARY KEY ([CredentialId]),
    CONSTRAINT [FK_UserPasskeys_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [UserRoles] (
    [UserId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [RoleId] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_UserRoles] PRIMARY KEY ([UserId], [RoleId]),
    CONSTRAINT [FK_UserRoles_Roles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [Roles] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_UserRoles_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [UserTokens] (
    [UserId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [LoginProvider] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Name] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Value] nvarchar(max) NULL,
    CONSTRAINT [PK_UserTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
    CONSTRAINT [FK_UserTokens_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Bids] (
    [Id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [LotId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [BidderId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Label] nvarchar(200) NOT NULL,
    [ReceivedAt] bigint NOT NULL,
    CONSTRAINT [PK_Bids] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Bids_Bidders_BidderId] FOREIGN KEY ([BidderId]) REFERENCES [Bidders] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Bids_Lots_LotId] FOREIGN KEY ([LotId]) REFERENCES [Lots] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Criteria] (
    [LotId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Ordinal] int NOT NULL,
    [Section] nvarchar(64) NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [Max] decimal(9,4) NOT NULL,
    [Step] decimal(9,4) NULL,
    [Nature] nvarchar(40) NOT NULL,
    CONSTRAINT [PK_Criteria] PRIMARY KEY ([LotId], [Id]),
    CONSTRAINT [FK_Criteria_Lots_LotId] FOREIGN KEY ([LotId]) REFERENCES [Lots] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [PanelSeats] (
    [LotId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [MemberId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ExpertId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [SiteId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [SeatId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [Role] nvarchar(40) NOT NULL,
    CONSTRAINT [PK_PanelSeats] PRIMARY KEY ([LotId], [MemberId]),
    CONSTRAINT [FK_PanelSeats_Experts_ExpertId] FOREIGN KEY ([ExpertId]) REFERENCES [Experts] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PanelSeats_Lots_LotId] FOREIGN KEY ([LotId]) REFERENCES [Lots] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PanelSeats_Seats_SeatId] FOREIGN KEY ([SeatId]) REFERENCES [Seats] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PanelSeats_Sites_SiteId] FOREIGN KEY ([SiteId]) REFERENCES [Sites] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [BidFiles] (
    [BidId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Part] nvarchar(40) NOT NULL,
    [Pages] int NULL,
    [SizeBytes] bigint NOT NULL,
    [Sha256] nvarchar(64) NOT NULL,
    [StoredAs] nvarchar(200) NOT NULL,
    CONSTRAINT [PK_BidFiles] PRIMARY KEY ([BidId], [Name]),
    CONSTRAINT [FK_BidFiles_Bids_BidId] FOREIGN KEY ([BidId]) REFERENCES [Bids] ([Id]) ON DELETE NO ACTION
);

CREATE UNIQUE INDEX [IX_BidFiles_StoredAs] ON [BidFiles] ([StoredAs]);

CREATE UNIQUE INDEX [IX_Bidders_CreditCode] ON [Bidders] ([CreditCode]);

CREATE INDEX [IX_Bids_BidderId] ON [Bids] ([BidderId]);

CREATE UNIQUE INDEX [IX_Bids_LotId_BidderId] ON [Bids] ([LotId], [BidderId]);

CREATE UNIQUE INDEX [IX_Criteria_LotId_Ordinal] ON [Criteria] ([LotId], [Ordinal]);

CREATE INDEX [IX_Experts_SiteId] ON [Experts] ([SiteId]);

CREATE INDEX [IX_Lots_TenderId] ON [Lots] ([TenderId]);

CREATE INDEX [IX_PanelSeats_ExpertId] ON [PanelSeats] ([ExpertId]);

CREATE UNIQUE INDEX [IX_PanelSeats_LotId_ExpertId] ON [PanelSeats] ([LotId], [ExpertId]);

CREATE INDEX [IX_PanelSeats_SeatId] ON [PanelSeats] ([SeatId]);

CREATE INDEX [IX_PanelSeats_SiteId] ON [PanelSeats] ([SiteId]);

CREATE INDEX [IX_RoleClaims_RoleId] ON [RoleClaims] ([RoleId]);

CREATE UNIQUE INDEX [RoleNameIndex] ON [Roles] ([NormalizedName]) WHERE [NormalizedName] IS NOT NULL;

CREATE UNIQUE INDEX [IX_Seats_SiteId_Label] ON [Seats] ([SiteId], [Label]);

CREATE INDEX [IX_SignIns_UserId] ON [SignIns] ([UserId]);

CREATE INDEX [IX_Tenders_AgencyId] ON [Tenders] ([AgencyId]);

CREATE UNIQUE INDEX [IX_Tenders_Code] ON [Tenders] ([Code]);

CREATE INDEX [IX_Tenders_MainSiteId] ON [Tenders] ([MainSiteId]);

CREATE INDEX [IX_UserClaims_UserId] ON [UserClaims] ([UserId]);

CREATE INDEX [IX_UserLogins_UserId] ON [UserLogins] ([UserId]);

CREATE INDEX [IX_UserPasskeys_UserId] ON [UserPasskeys] ([UserId]);

CREATE INDEX [IX_UserRoles_RoleId] ON [UserRoles] ([RoleId]);

CREATE INDEX [EmailIndex] ON [Users] ([NormalizedEmail]);

CREATE INDEX [IX_Users_ExpertId] ON [Users] ([ExpertId]);

CREATE INDEX [IX_Users_SiteId] ON [Users] ([SiteId]);

CREATE UNIQUE INDEX [UserNameIndex] ON [Users] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261124032009_Initial', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
EXEC(N'CREATE TRIGGER [Events_append_only] ON [Events] AFTER UPDATE, DELETE AS
BEGIN
  THROW 51001, ''facts are never changed or deleted'', 1;
END');

EXEC(N'CREATE TRIGGER [CommandAnswers_append_only] ON [CommandAnswers] INSTEAD OF UPDATE, DELETE AS
BEGIN
  THROW 51002, ''answers are never changed or deleted'', 1;
END');

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261124032048_Guards', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [Criteria] ADD [Mode] nvarchar(max) NULL;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261125183940_CriterionModes', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [Tenders] ADD [HasWideEffect] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [Tenders] ADD [IsComplex] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [Tenders] ADD [LeastPerSite] int NOT NULL DEFAULT 1;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261125185348_PanelDemand', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
DROP INDEX [IX_Experts_SiteId] ON [Experts];

ALTER TABLE [Experts] ADD [PersonId] nvarchar(64) NULL;

CREATE TABLE [Advices] (
    [LotId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ExpertId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_Advices] PRIMARY KEY ([LotId], [ExpertId]),
    CONSTRAINT [FK_Advices_Experts_ExpertId] FOREIGN KEY ([ExpertId]) REFERENCES [Experts] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Advices_Lots_LotId] FOREIGN KEY ([LotId]) REFERENCES [Lots] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Invitations] (
    [ExpertId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [LotId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_Invitations] PRIMARY KEY ([ExpertId], [LotId]),
    CONSTRAINT [FK_Invitations_Experts_ExpertId] FOREIGN KEY ([ExpertId]) REFERENCES [Experts] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Invitations_Lots_LotId] FOREIGN KEY ([LotId]) REFERENCES [Lots] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [LotParties] (
    [LotId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Role] nvarchar(40) NOT NULL,
    CONSTRAINT [PK_LotParties] PRIMARY KEY ([LotId], [Name]),
    CONSTRAINT [FK_LotParties_Lots_LotId] FOREIGN KEY ([LotId]) REFERENCES [Lots] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Organisations] (
    [Id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    CONSTRAINT [PK_Organisations] PRIMARY KEY ([Id])
);

CREATE TABLE [Persons] (
    [Id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    CONSTRAINT [PK_Persons] PRIMARY KEY ([Id])
);

CREATE TABLE [Punishments] (
    [ExpertId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Decision] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [On] date NOT NULL,
    CONSTRAINT [PK_Punishments] PRIMARY KEY ([ExpertId], [Decision]),
    CONSTRAINT [FK_Punishments_Experts_ExpertId] FOREIGN KEY ([ExpertId]) REFERENCES [Experts] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Relations] (
    [Id] bigint NOT NULL IDENTITY,
    [FromId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [ToId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Since] date NULL,
    [Until] date NULL,
    [Source] nvarchar(40) NOT NULL,
    CONSTRAINT [PK_Relations] PRIMARY KEY ([Id])
);

CREATE TABLE [Services] (
    [ExpertId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [LotId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [AgencyId] nvarchar(64) NOT NULL,
    [On] date NOT NULL,
    CONSTRAINT [PK_Services] PRIMARY KEY ([ExpertId], [LotId]),
    CONSTRAINT [FK_Services_Experts_ExpertId] FOREIGN KEY ([ExpertId]) REFERENCES [Experts] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_Experts_SiteId_Speciality] ON [Experts] ([SiteId], [Speciality]);

CREATE INDEX [IX_Advices_ExpertId] ON [Advices] ([ExpertId]);

CREATE INDEX [IX_Invitations_LotId] ON [Invitations] ([LotId]);

CREATE INDEX [IX_Organisations_Name] ON [Organisations] ([Name]);

CREATE INDEX [IX_Relations_FromId] ON [Relations] ([FromId]);

CREATE INDEX [IX_Relations_ToId] ON [Relations] ([ToId]);

CREATE INDEX [IX_Services_AgencyId_On] ON [Services] ([AgencyId], [On]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261125193224_Registry', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE TABLE [Handwritings] (
    [Procedure] nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Member] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Sha256] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Png] varbinary(max) NOT NULL,
    [CreatedAt] bigint NOT NULL,
    CONSTRAINT [PK_Handwritings] PRIMARY KEY ([Procedure], [Member], [Sha256])
);

CREATE TABLE [SigningKeys] (
    [Holder] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Origin] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Certificates] nvarchar(max) NOT NULL,
    [SealedKey] varbinary(max) NOT NULL,
    [CreatedAt] bigint NOT NULL,
    CONSTRAINT [PK_SigningKeys] PRIMARY KEY ([Holder], [Origin])
);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261125202145_SigningKeysAndHandwritings', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE TABLE [Agencies] (
    [Id] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    CONSTRAINT [PK_Agencies] PRIMARY KEY ([Id])
);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261126011248_Agencies', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [Tenders] ADD [BidValidDays] int NULL;

ALTER TABLE [Tenders] ADD [Kind] nvarchar(40) NULL;

ALTER TABLE [Tenders] ADD [NoticedOn] date NULL;

ALTER TABLE [Tenders] ADD [PricesFixedByState] bit NOT NULL DEFAULT CAST(0 AS bit);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261126014329_PriceTerms', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE TABLE [SignedForms] (
    [Procedure] nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Form] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [UpTo] bigint NOT NULL,
    [Bytes] varbinary(max) NOT NULL,
    [CreatedAt] bigint NOT NULL,
    CONSTRAINT [PK_SignedForms] PRIMARY KEY ([Procedure], [Form], [UpTo])
);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261126021026_SignedForms', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
DROP INDEX [IX_Experts_SiteId_Speciality] ON [Experts];

DECLARE @var nvarchar(max);
SELECT @var = QUOTENAME([d].[name])
FROM [sys].[default_constraints] [d]
INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Experts]') AND [c].[name] = N'Name');
IF @var IS NOT NULL EXEC(N'ALTER TABLE [Experts] DROP CONSTRAINT ' + @var + ';');
ALTER TABLE [Experts] ALTER COLUMN [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL;

CREATE TABLE [ExpertSpecialities] (
    [ExpertId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Speciality] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_ExpertSpecialities] PRIMARY KEY ([Speciality], [ExpertId]),
    CONSTRAINT [FK_ExpertSpecialities_Experts_ExpertId] FOREIGN KEY ([ExpertId]) REFERENCES [Experts] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [RegistryImports] (
    [Number] int NOT NULL,
    [At] bigint NOT NULL,
    [UserId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [FileName] nvarchar(200) NOT NULL,
    [Sha256] nvarchar(64) NOT NULL,
    [Source] nvarchar(200) NOT NULL,
    [AsOf] date NOT NULL,
    [Counts] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_RegistryImports] PRIMARY KEY ([Number]),
    CONSTRAINT [FK_RegistryImports_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_Experts_Name_Id] ON [Experts] ([Name], [Id]);

CREATE INDEX [IX_Experts_SiteId] ON [Experts] ([SiteId]);

CREATE INDEX [IX_ExpertSpecialities_ExpertId] ON [ExpertSpecialities] ([ExpertId]);

CREATE INDEX [IX_RegistryImports_UserId] ON [RegistryImports] ([UserId]);

INSERT INTO ExpertSpecialities (ExpertId, Speciality) SELECT Id, Speciality FROM Experts WHERE Speciality <> '';

DECLARE @var1 nvarchar(max);
SELECT @var1 = QUOTENAME([d].[name])
FROM [sys].[default_constraints] [d]
INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Experts]') AND [c].[name] = N'Speciality');
IF @var1 IS NOT NULL EXEC(N'ALTER TABLE [Experts] DROP CONSTRAINT ' + @var1 + ';');
ALTER TABLE [Experts] DROP COLUMN [Speciality];

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261126063654_SpecialitiesAndImports', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [Tenders] ADD [NoticeMedia] nvarchar(200) NULL;

ALTER TABLE [Tenders] ADD [OpeningPlace] nvarchar(200) NULL;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261126084850_NoticeAndPlace', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE TABLE [RelationChanges] (
    [Import] int NOT NULL,
    [RelationId] bigint NOT NULL,
    [UntilBefore] date NULL,
    [UntilAfter] date NULL,
    CONSTRAINT [PK_RelationChanges] PRIMARY KEY ([RelationId], [Import]),
    CONSTRAINT [FK_RelationChanges_RegistryImports_Import] FOREIGN KEY ([Import]) REFERENCES [RegistryImports] ([Number]) ON DELETE NO ACTION,
    CONSTRAINT [FK_RelationChanges_Relations_RelationId] FOREIGN KEY ([RelationId]) REFERENCES [Relations] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_RelationChanges_Import] ON [RelationChanges] ([Import]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261126121814_RelationChanges', N'10.0.14');

COMMIT;
GO

