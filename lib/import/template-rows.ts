import type { Cell } from '../exports/sheet-xml';
import { fieldsOf, type SheetField, type SheetName } from './sheet-columns';
import { writeSizes } from './cell-sizes';

// One example that is whole in itself: a source with a survey, an indicator, a code and a figure.

/** A text of an example is the same in all languages but for its mark: it is there to be replaced. */
const text = (own: string) => ({ fr: `${own} (fr)`, nl: `${own} (nl)`, en: `${own} (en)` });

const examples: { [sheet in SheetName]: Record<string, Cell | ReturnType<typeof text>> } = {
  sources: {
    ...{ id: 'example-article', form: 'article', title: 'Example article', author: 'A. Author' },
    ...{ publisher: 'Example Gazette', published_on: '2024-03-01', language: 'fr' },
    ...{ url: 'https://www.example.org/article', label: text('Example article') },
    summary: text('What the article is about.'),
  },
  surveys: {
    ...{ id: 'example-survey-2024', series: 'example-survey', organiser: 'Example Institute' },
    ...{ sponsor: 'Example Union', mode: 'online', countries_covered: 2, sample_size: 2000 },
    ...{ fieldwork_start: '2024-01', fieldwork_end: '2024-02' },
    country_sample_size: writeSizes({ BE: 1000, FR: 1000 }),
    ...{ label: text('Example survey 2024'), edition: text('Third edition') },
    ...{ population: text('Adults'), weighting: text('Age'), limits: text('Online only') },
  },
  indicators: {
    ...{ id: 'example-satisfied', theme: 'satisfaction', unit: 'percent', high_is: 'good' },
    ...{ scale_min: null, scale_max: null, label: text('Satisfied with the service') },
    definition: text('Share of respondents who say that they are satisfied.'),
    ...{ question: text('Are you satisfied?'), population: text('Adults') },
    question_publication: 'Example Institute, “Report of the survey”, page 3',
    question_url: 'https://www.example.org/report',
  },
  codes: { breakdown: 'sector', code: 'example-sector', label: text('Example sector') },
  figures: {
    ...{ id: 'be-2024-example-satisfied', indicator: 'example-satisfied', country: 'BE' },
    ...{ year: 2024, value: 38, kind: 'survey', sector: 'example-sector' },
    ...{ channel: null, aspect: null, provider: null, segment: null },
    ...{ survey: 'example-survey-2024', source: 'example-article', paragraph: 4 },
    ...{ stated_as: '38 %', year_basis: 'stated', sample_size: 1000, note: text('Example') },
    base: null,
  },
  statements: {
    ...{ id: 'example-statement', source: 'example-article', paragraph: 5 },
    ...{ themes: 'satisfaction, waiting', text: text('What the article says without a number.') },
  },
  standards: {
    ...{ id: 'example-standard', country: 'BE', threshold_seconds: 150, target_percent: 90 },
    ...{ label: text('Example charter'), rule: text('90% of calls within 150 seconds.') },
  },
  references: {
    ...{ id: 'example-reference', source: 'example-article', about: 'survey' },
    ...{ about_id: 'example-survey-2024', field: 'sample_size', text: text('It asked 2000.') },
    ...{ article_says: text('It asked 1900.'), publication: 'Example Weekly, “The survey”' },
    url: 'https://www.example.org/weekly',
  },
};

/** The columns of a sheet's template, and the example below them. */
export function templateOf(sheet: SheetName): { fields: SheetField[]; example: Cell[] } {
  const fields = fieldsOf(sheet);
  const example = fields.map(({ field, lang }) => {
    const value = examples[sheet][field] ?? null;
    if (typeof value !== 'object' || value === null) return value;
    return lang === null ? null : value[lang];
  });
  return { fields, example };
}
