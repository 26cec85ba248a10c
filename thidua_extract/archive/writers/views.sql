-- Ready-made questions. Articles that repeat an earlier one are left out, and awards that are part of a total.
CREATE VIEW counted_awards AS
SELECT awards.*, articles.published
FROM awards JOIN articles USING (record)
WHERE articles.duplicate_of IS NULL AND awards.part_of IS NULL;

CREATE VIEW awards_by_province_and_year AS
SELECT COALESCE(events.province_now, '?') AS province,
       SUBSTR(COALESCE(awards.period, events.date, awards.published, '?'), 1, 4) AS year,
       awards.award, awards.status, COUNT(*) AS mentions, SUM(awards.count) AS recipients
FROM counted_awards AS awards
LEFT JOIN events ON events.record = awards.record AND events.id = awards.event
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, recipients DESC;

CREATE VIEW awards_by_level AS
SELECT award, grade, level, status, recipient, COUNT(*) AS mentions, SUM(count) AS recipients
FROM counted_awards GROUP BY 1, 2, 3, 4, 5 ORDER BY recipients DESC;

CREATE VIEW posts_over_time AS
SELECT positions.name, positions.position, positions.body, positions.level, positions.status,
       MIN(articles.published) AS first_seen, MAX(articles.published) AS last_seen, COUNT(*) AS articles
FROM positions JOIN articles USING (record)
WHERE articles.duplicate_of IS NULL
GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, first_seen;

CREATE VIEW top_conferrers AS
SELECT conferrer, level, COUNT(*) AS mentions, SUM(count) AS recipients
FROM counted_awards WHERE conferrer IS NOT NULL AND status = 'conferred'
GROUP BY 1, 2 ORDER BY mentions DESC;
