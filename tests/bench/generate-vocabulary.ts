import type { Database } from 'better-sqlite3';
import { themes } from '@/lib/domain/indicators/indicator-schema';
import type { Shape } from './generate';

/** Adds indicators, spread over the themes, until there are so many. */
export function insertIndicators(database: Database, wanted: number): void {
  const insert = database.prepare(`
    INSERT INTO Indicator (id, theme, unit, high_is, label, definition, since)
    VALUES (:id, :theme, 'percent', :high_is, :label, :definition, 1)`);
  const there = database.prepare('SELECT count(*) FROM Indicator').pluck().get();
  for (let n = Number(there) + 1; n <= wanted; n += 1) {
    insert.run({
      id: `generated-indicator-${n}`,
      theme: themes[n % themes.length],
      high_is: ['good', 'bad', 'neither'][n % 3],
      label: inThreeLanguages(`Indicateur engendré ${n}`, `Indicator ${n}`, `Indicator ${n}`),
      definition: inThreeLanguages(
        `Part des personnes interrogées qui ont répondu oui à la question ${n}.`,
        `Aandeel van de ondervraagden dat ja antwoordde op vraag ${n}.`,
        `Share of respondents who answered yes to question ${n}.`,
      ),
    });
  }
}

/** Adds organisations, public and private, until there are so many. */
export function insertOrganisations(database: Database, wanted: number): void {
  const insert = database.prepare(`
    INSERT INTO Organisation (id, kind, name, since) VALUES (:id, :kind, :name, 1)`);
  const there = database.prepare('SELECT count(*) FROM Organisation').pluck().get();
  for (let n = Number(there) + 1; n <= wanted; n += 1) {
    insert.run({
      id: `generated-organisation-${n}`,
      kind: n % 2 ? 'company' : 'public-body',
      name: inThreeLanguages(`Organisation ${n}`, `Organisatie ${n}`, `Organisation ${n}`),
    });
  }
}

/** For every year so many surveys (`survey-2010-0`), each reported by a source (`source-2010-0`). */
export function insertSources(database: Database, { years, surveysPerYear }: Shape): void {
  const source = database.prepare(`
    INSERT INTO Source (id, form, label, publisher, published_on, language, summary, since)
    VALUES (:id, 'article', :label, 'Generated News', :date, 'en', :label, 1)`);
  const survey = database.prepare(`
    INSERT INTO Survey (id, series, label, organiser, mode, fieldwork_start, since)
    VALUES (:id, :series, :label, 'Generated Surveys', 'online', :date, 1)`);
  for (const year of years) {
    for (let n = 0; n < surveysPerYear; n += 1) {
      const date = String(year);
      const label = inThreeLanguages(`Enquête ${n} ${year}`, `Enquête ${n}`, `Survey ${n}`);
      source.run({ id: `source-${year}-${n}`, date, label });
      survey.run({ id: `survey-${year}-${n}`, series: `series-${n}`, date, label });
    }
  }
}

function inThreeLanguages(fr: string, nl: string, en: string): string {
  return JSON.stringify({ fr, nl, en });
}
