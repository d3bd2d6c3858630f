/** The questions in SQL that SQLite and PostgreSQL both take, with `$1` for what is asked. */
const EDITIONS = 'observation JOIN publication ON publication.id = observation.publication'

export const ALLIES = 'SELECT * FROM ally ORDER BY code'
export const SHARES = `
  SELECT * FROM observation WHERE publication = 'nato-2026-07' AND indicator = 'share_of_gdp' ORDER BY year`
export const ALLY = 'SELECT * FROM ally WHERE code = $1'
export const PUBLICATIONS = `
  SELECT * FROM publication WHERE publisher = 'nato' AND published_on <= $1 ORDER BY published_on DESC`
export const PLEDGES = 'SELECT * FROM pledge WHERE ally = $1 AND (announced_on <= $2 OR announced_on IS NULL)'
export const TARGETS = `
  SELECT target.*, agreed_on AS "agreedOn", superseded_on AS "supersededOn",
    NOT EXISTS (SELECT 1 FROM target_area WHERE target_area.target = target.id) AS "isForAll"
  FROM target WHERE agreed_on <= $1 OR proposed_on <= $1`
/** Of each year the figure of the latest edition out by the day. */
export const KNOWN = `
  SELECT indicator, year, value, status, publication FROM (
    SELECT observation.*, ROW_NUMBER() OVER (PARTITION BY indicator, year ORDER BY published_on DESC) AS place
    FROM ${EDITIONS}
    WHERE area = $1 AND indicator IN ('share_of_gdp', 'gdp_usd') AND NOT derived
      AND publisher = 'nato' AND published_on <= $2) AS placed
  WHERE place = 1 ORDER BY year`
/** Of each area and year the figure of the latest edition, from a level on. */
export const IN_FORCE = `
  SELECT area, indicator, year, value, status, publication FROM (
    SELECT observation.*, ROW_NUMBER() OVER (PARTITION BY area, year ORDER BY published_on DESC) AS place
    FROM ${EDITIONS}
    WHERE indicator = 'share_of_gdp' AND NOT derived AND publisher = 'nato') AS placed
  WHERE place = 1 AND value >= $1 ORDER BY value DESC LIMIT 1000`
export const EVERY_FIGURE = `
  SELECT area, COALESCE(name, area) AS area_name, indicator, year, value, status, publication FROM (
    SELECT observation.*, ROW_NUMBER() OVER (PARTITION BY area, indicator, year ORDER BY published_on DESC) AS place
    FROM ${EDITIONS}
    WHERE NOT derived) AS placed
  LEFT JOIN ally ON ally.code = area WHERE place = 1 ORDER BY area, indicator, year`
