-- Ready-made questions, the same in DuckDB and SQLite. Articles that repeat an earlier one are left out, and awards
-- that are part of a total that stands beside them.
CREATE VIEW counted_awards AS
SELECT awards.*, events.province_now AS province,
       CAST(COALESCE(
           CASE WHEN events.date NOT LIKE 'X%' THEN SUBSTR(events.date, 1, 4) END,
           SUBSTR(articles.published, 1, 4),
           SUBSTR(awards.period, LENGTH(awards.period) - 3)
       ) AS INTEGER) AS year
FROM awards
JOIN articles ON articles.record = awards.record
LEFT JOIN events ON events.record = awards.record AND events.id = awards.event
WHERE articles.duplicate_of IS NULL AND awards.part_of IS NULL;

CREATE VIEW awards_by_province_and_year AS
SELECT province, year, award, status, COUNT(*) AS mentions, CAST(SUM("count") AS BIGINT) AS recipients
FROM counted_awards
GROUP BY province, year, award, status
ORDER BY province NULLS LAST, year NULLS LAST, award, status;

CREATE VIEW awards_by_level AS
SELECT award, grade, level, status, recipient, COUNT(*) AS mentions, CAST(SUM("count") AS BIGINT) AS recipients
FROM counted_awards
GROUP BY award, grade, level, status, recipient
ORDER BY award, grade NULLS LAST, level NULLS LAST, status, recipient NULLS LAST;

-- Different wordings of a post are one; that which comes first in the alphabet is shown.
CREATE VIEW posts_over_time AS
SELECT positions.name, MIN(positions.position) AS position, MIN(positions.body) AS body, positions.level,
       positions.status, officials.province_now AS province, MIN(SUBSTR(articles.published, 1, 10)) AS first_seen,
       MAX(SUBSTR(articles.published, 1, 10)) AS last_seen, COUNT(DISTINCT positions.record) AS articles
FROM positions
JOIN articles ON articles.record = positions.record
LEFT JOIN officials ON officials.record = positions.record AND officials.id = positions.official
WHERE articles.duplicate_of IS NULL
GROUP BY positions.name, positions.position_key, positions.level, positions.status, officials.province_now
ORDER BY positions.name, first_seen NULLS LAST, position, positions.status, province NULLS LAST;

-- Different wordings of a giver are one; the most frequent is shown.
CREATE VIEW top_conferrers AS
WITH given AS (
    SELECT conferrer, conferrer_key, level, "count",
           CASE WHEN level IN ('province', 'district', 'commune', 'grassroots') THEN province END AS province
    FROM counted_awards
    WHERE conferrer IS NOT NULL AND status = 'conferred'
),
wordings AS (
    SELECT conferrer_key, conferrer,
           ROW_NUMBER() OVER (PARTITION BY conferrer_key ORDER BY COUNT(*) DESC, conferrer) AS place
    FROM given
    GROUP BY conferrer_key, conferrer
)
SELECT wordings.conferrer, given.level, given.province, COUNT(*) AS mentions,
       CAST(SUM(given."count") AS BIGINT) AS recipients
FROM given
JOIN wordings ON wordings.conferrer_key = given.conferrer_key AND wordings.place = 1
GROUP BY wordings.conferrer, given.level, given.province
ORDER BY mentions DESC, wordings.conferrer, given.level NULLS LAST, given.province NULLS LAST;
