import type { Database } from 'better-sqlite3';
import type { Shape } from './generate';

const NOTE = JSON.stringify({
  fr: 'Fraction convertie en pourcentage, arrondie à une décimale.',
  nl: 'Breuk omgerekend naar een percentage, afgerond op één decimaal.',
  en: 'Fraction converted into a percentage, rounded to one decimal.',
});

/** Numbered lists to choose from: `place`, `word` (indicators), `narrowing` (codes) and `whom` (organisations). */
function makeLists(database: Database, { countries, years }: Shape): void {
  database.exec(`
    CREATE TEMP TABLE place (n INTEGER PRIMARY KEY, country TEXT, year INTEGER);
    CREATE TEMP TABLE word (n INTEGER PRIMARY KEY, id TEXT, least REAL, most REAL);
    CREATE TEMP TABLE whom (n INTEGER PRIMARY KEY, id TEXT);
    CREATE TEMP TABLE narrowing (n INTEGER PRIMARY KEY, breakdown TEXT, code TEXT);
    INSERT INTO word SELECT row_number() OVER (ORDER BY key) - 1, id,
      coalesce(scale_min, 0), coalesce(scale_max, 100) FROM Indicator;
    INSERT INTO whom SELECT row_number() OVER (ORDER BY key) - 1, id FROM Organisation;
    INSERT INTO narrowing SELECT row_number() OVER (ORDER BY key) - 1, breakdown, code FROM Code;`);
  const insert = database.prepare(`
    INSERT INTO place (n, country, year)
    SELECT row_number() OVER () - 1, c.value, y.value FROM json_each(?) c, json_each(?) y`);
  insert.run(JSON.stringify(countries), JSON.stringify(years));
}

/**
 * Every column of figure `n`; half of them are narrowed, noted, of known sample size, a quarter of a part of a
 * year, a fifth about an organisation, and one in ten has a number that nobody printed. They lie in the file as
 * imports would bring them, survey by survey.
 */
const INSERT = `
  INSERT INTO Figure (id, indicator, country, year, value, kind, sector, channel, aspect, provider,
    segment, survey, source, paragraph, stated_as, year_basis, sample_size, note, period, organisation,
    evidence, seen_in, search, since)
  WITH RECURSIVE
    counter(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counter WHERE n + 1 < :figures),
    chosen AS (
      SELECT n, n * 48271 % 2147483647 AS dice, n % :places AS place,
        (n / :places + n % :places * 7) % :indicators AS word
      FROM counter),
    named AS (
      SELECT dice, p.country, p.year, w.id AS indicator, b.breakdown, b.code,
        round(w.least + (w.most - w.least) * (dice % 1001) / 1000, 1) AS value, iif(dice / 11 % 2, :note, NULL) AS note,
        lower(p.country) || '-' || p.year || '-' || w.id || '-' || c.n AS id,
        p.year || '-' || (c.word % :surveysPerYear) AS survey, o.id AS organisation
      FROM chosen c JOIN place p ON p.n = c.place JOIN word w ON w.n = c.word
      LEFT JOIN narrowing b ON dice / 3 % 2 AND b.n = dice / 7 % :codes
      LEFT JOIN whom o ON dice / 23 % 5 = 0 AND o.n = dice / 29 % :organisations)
  SELECT id, indicator, country, year, value, iif(dice % 50, 'survey', 'statistic'),
    iif(breakdown = 'sector', code, NULL), iif(breakdown = 'channel', code, NULL),
    iif(breakdown = 'aspect', code, NULL), iif(breakdown = 'provider', code, NULL),
    iif(breakdown = 'segment', code, NULL), 'survey-' || survey, 'source-' || survey,
    dice % 20 + 1, value || ' %', iif(dice % 9, 'stated', 'inferred'),
    iif(dice / 13 % 2, 300 + dice % 1700, NULL), note,
    iif(dice / 17 % 4, NULL, year || '-Q' || (dice / 31 % 4 + 1)), organisation,
    CASE dice / 19 % 10 WHEN 0 THEN 'derived' WHEN 1 THEN 'converted' WHEN 2 THEN NULL ELSE 'printed' END,
    iif(dice / 19 % 10 = 2, NULL, 'publisher'),
    lower(id || ' ' || value || ' %' || ifnull(' ' || note, '')), 1
  FROM named ORDER BY survey, id`;

/** Writes the figures of a shape in one statement; their indexes are made anew afterwards. */
export function insertFigures(database: Database, shape: Shape): void {
  makeLists(database, shape);
  const indexes = database
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'Figure'`,
    )
    .all();
  indexes.forEach(({ name }) => database.exec(`DROP INDEX "${name}"`));
  database.prepare(INSERT).run({
    // A JavaScript number would be bound as a real one, and divided as such.
    figures: BigInt(shape.figures),
    places: BigInt(shape.countries.length * shape.years.length),
    indicators: BigInt(shape.indicators),
    surveysPerYear: BigInt(shape.surveysPerYear),
    codes: database.prepare('SELECT count(*) FROM narrowing').safeIntegers().pluck().get(),
    organisations: database
      .prepare('SELECT count(*) FROM Organisation')
      .safeIntegers()
      .pluck()
      .get(),
    note: NOTE,
  });
  indexes.forEach(({ sql }) => database.exec(sql));
}
