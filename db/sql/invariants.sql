-- Each query must find nothing. Run after tests and every night; the SQL is common to SQLite and SQL Server.

-- every stream counts from 1 without a gap
SELECT Stream AS Value FROM Events
GROUP BY Stream
HAVING MIN(Version) <> 1 OR MAX(Version) <> COUNT(*);

-- the time of a stream never falls
SELECT Stream AS Value FROM (
  SELECT Stream, AtUtcTicks, LAG(AtUtcTicks) OVER (PARTITION BY Stream ORDER BY Version) AS Earlier FROM Events
) AS Timed
WHERE AtUtcTicks < Earlier;

-- no answer speaks of a version its stream has not reached
SELECT a.Stream AS Value FROM CommandAnswers AS a
WHERE a.Version > COALESCE((SELECT MAX(e.Version) FROM Events AS e WHERE e.Stream = a.Stream), 0);

-- no bid was received after the deadline
SELECT b.Id AS Value FROM Bids AS b
JOIN Lots AS l ON l.Id = b.LotId
JOIN Tenders AS t ON t.Id = l.TenderId
WHERE b.ReceivedAt > t.Deadline;

-- a panel member sits at a seat of his own site
SELECT p.MemberId AS Value FROM PanelSeats AS p
JOIN Seats AS s ON s.Id = p.SeatId
WHERE s.SiteId <> p.SiteId;

-- a user in the role of a member is an expert
SELECT u.Id AS Value FROM Users AS u
WHERE u.Role = 'member' AND u.ExpertId IS NULL;

-- no sign-in ended before it began
SELECT s.Sid AS Value FROM SignIns AS s
WHERE s.EndedAt < s.SignedInAt;
