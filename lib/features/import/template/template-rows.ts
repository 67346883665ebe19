import type { SheetCell } from '../../../base/spreadsheet/write-sheet';
import type { Locale } from '../../../base/i18n/locales';
import { writeSizes } from '../cells/cell-sizes';
import type { SheetName } from '../../../domain/imports/sheet-columns';

// Examples for the columns of templates: a source with a survey, an indicator, a code and a figure.

const text = (fr: string, nl: string, en: string) => ({ fr, nl, en });

const examples: { [sheet in SheetName]: Record<string, SheetCell | ReturnType<typeof text>> } = {
  sources: {
    ...{ id: 'example-article', form: 'article', title: 'Example article', author: 'A. Author' },
    ...{ publisher: 'Example Gazette', published_on: '2024-03-01', language: 'fr' },
    ...{
      url: 'https://www.example.org/article',
      label: text('Exemple d’article', 'Voorbeeldartikel', 'Example article'),
    },
    summary: text(
      'De quoi parle l’article.',
      'Waarover het artikel gaat.',
      'What the article is about.',
    ),
  },
  surveys: {
    ...{ id: 'example-survey-2024', series: 'example-survey', organiser: 'Example Institute' },
    ...{ sponsor: 'Example Union', mode: 'online', countries_covered: 2, sample_size: 2000 },
    ...{ fieldwork_start: '2024-01', fieldwork_end: '2024-02' },
    country_sample_size: writeSizes({ BE: 1000, FR: 1000 }),
    ...{
      label: text('Enquête 2024', 'Enquête 2024', 'Survey 2024'),
      edition: text('Troisième édition', 'Derde editie', 'Third edition'),
    },
    ...{
      population: text('Adultes', 'Volwassenen', 'Adults'),
      weighting: text('Âge', 'Leeftijd', 'Age'),
      limits: text('En ligne uniquement', 'Alleen online', 'Online only'),
    },
  },
  breaks: {
    ...{ id: 'example-break', series: 'example-survey', indicators: 'example-satisfied' },
    ...{ after: '2022', before: '2024' },
    reason: text(
      'L’enquête est passée du téléphone à internet.',
      'De enquête ging van de telefoon naar internet.',
      'The survey moved from the telephone to the internet.',
    ),
  },
  organisations: {
    ...{ id: 'example-company', kind: 'company', country: 'BE', parent: null, parent_from: null },
    ...{ successor: null, successor_from: null, identifiers: 'be-enterprise:0433795975' },
    name: text('Exemple SA', 'Voorbeeld NV', 'Example Ltd'),
  },
  indicators: {
    ...{ id: 'example-satisfied', theme: 'satisfaction', unit: 'percent', high_is: 'good' },
    ...{
      scale_min: null,
      scale_max: null,
      label: text(
        'Satisfaits du service',
        'Tevreden over de service',
        'Satisfied with the service',
      ),
    },
    definition: text(
      'Proportion des répondants qui se disent satisfaits.',
      'Aandeel respondenten dat zegt tevreden te zijn.',
      'Share of respondents who say that they are satisfied.',
    ),
    ...{
      question: text('Êtes-vous satisfait ?', 'Bent u tevreden?', 'Are you satisfied?'),
      population: text('Adultes', 'Volwassenen', 'Adults'),
    },
    question_publication: 'Example Institute, “Report of the survey”, page 3',
    question_url: 'https://www.example.org/report',
  },
  codes: { breakdown: 'sector', code: 'energy', label: text('Énergie', 'Energie', 'Energy') },
  figures: {
    ...{ id: 'be-2024-example-satisfied', indicator: 'example-satisfied', country: 'BE' },
    ...{ year: 2024, value: 38, kind: 'survey', sector: 'energy' },
    ...{ channel: null, aspect: null, provider: null, segment: null },
    ...{ survey: 'example-survey-2024', source: 'example-article', paragraph: 4 },
    ...{
      stated_as: '38 %',
      year_basis: 'stated',
      sample_size: 1000,
      note: text('Lu dans le graphique.', 'Afgelezen uit de grafiek.', 'Read from the chart.'),
    },
    base: null,
  },
  statements: {
    ...{ id: 'example-statement', source: 'example-article', paragraph: 5 },
    ...{
      themes: 'satisfaction, waiting',
      text: text(
        'Ce que dit l’article sans nombre.',
        'Wat het artikel zonder getal zegt.',
        'What the article says without a number.',
      ),
    },
  },
  standards: {
    ...{ id: 'example-standard', country: 'BE', threshold_seconds: 150, target_percent: 90 },
    ...{
      label: text('Charte', 'Charter', 'Charter'),
      rule: text(
        '90 % des appels en 150 secondes.',
        '90% van de oproepen binnen 150 seconden.',
        '90% of calls within 150 seconds.',
      ),
    },
  },
  references: {
    ...{ id: 'example-reference', source: 'example-article', about: 'survey' },
    ...{
      about_id: 'example-survey-2024',
      field: 'sample_size',
      text: text(
        'Elle a interrogé 2000 personnes.',
        'Ze ondervroeg 2000 mensen.',
        'It asked 2000 people.',
      ),
    },
    ...{
      article_says: text('Elle en a interrogé 1900.', 'Ze ondervroeg er 1900.', 'It asked 1900.'),
      publication: 'Example Weekly, “The survey”',
    },
    url: 'https://www.example.org/weekly',
  },
  charts: {
    ...{ id: 'example-chart', theme: 'satisfaction', position: 1, title: null, form: 'lines' },
    label: text('Satisfaction par secteur', 'Tevredenheid per sector', 'Satisfaction by sector'),
    ...{ indicator: 'example-satisfied', sector: 'any', channel: null, aspect: null },
    ...{
      provider: null,
      segment: null,
      label_by: 'both',
      group_by: 'survey',
      sort_by: 'indicator',
    },
  },
  charters: {
    ...{ id: 'example-charter', kind: 'charter', country: 'BE', organiser: 'Example Union' },
    label: text('Charte d’exemple', 'Voorbeeldcharter', 'Example charter'),
    ...{ in_force: '2012-01-01', note: null, source: 'example-article', locator: 'p. 2' },
  },
  commitments: {
    ...{ id: 'example-charter-wait', charter: 'example-charter', indicators: 'example-satisfied' },
    label: text(
      'Une personne en ligne en 150 secondes, pour 90 % des appels.',
      'Een mens aan de lijn binnen 150 seconden, voor 90% van de oproepen.',
      'A person on the line within 150 seconds, for 90% of calls.',
    ),
    ...{ threshold: 150, unit: 'seconds', share: 90, channel: 'phone', in_force: '2012-07' },
    ...{ source: 'example-article', locator: 'p. 3' },
  },
  signatures: {
    ...{ id: 'example-charter-example-company', charter: 'example-charter' },
    ...{ organisation: 'example-company', signed_on: '2011-06', withdrawn_on: '2014-03' },
    ...{ source: 'example-article', locator: 'p. 4' },
  },
};

/** An example of what a column holds; a text in languages in the one asked for. Null where it may be empty. */
export function templateExample(sheet: SheetName, field: string, lang: Locale): SheetCell {
  const value = examples[sheet][field] ?? null;
  return typeof value === 'object' && value !== null ? value[lang] : value;
}
