import { nearest } from '../../../base/text/nearest';
import { foldText } from '../../../base/i18n/text-schema';
import { breakdowns } from '../../../domain/indicators/indicator-schema';
import { kindSchema } from '../../../domain/figures/figure-schema';
import { readCountry } from '../cells/cell-country';
import { readWritten } from '../../../base/text/parse-number';
import { readValue } from '../cells/cell-value';
import { readWrittenYear } from '../cells/cell-year';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';
import { headerKey } from '../file/sheet-header';

/** Our columns → what tables of others call them, in French, Dutch, English and German, as headers are compared. */
const headerSynonyms: Readonly<Record<string, readonly string[]>> = {
  id: ['identifier', 'identifiant', 'identificatie', 'kennung', 'key', 'cle', 'sleutel', 'ref'],
  indicator: [
    ...['indicateur', 'indicatie', 'indikator', 'measure', 'metric', 'kpi', 'mesure', 'variable'],
    ...['maat', 'maatstaf', 'kengetal', 'kennzahl', 'series', 'serie', 'indicator_id'],
  ],
  country: [
    ...['pays', 'land', 'nation', 'geo', 'geography', 'territory', 'country_code', 'code_pays'],
    ...['landcode', 'landescode', 'laendercode', 'ref_area', 'market', 'marche', 'markt'],
  ],
  year: [
    ...['annee', 'jaar', 'jahr', 'an', 'date', 'datum', 'period', 'periode', 'time_period'],
    ...['edition_year', 'survey_year', 'annee_enquete', 'jaartal', 'exercice', 'boekjaar', 'time'],
  ],
  value: [
    ...['valeur', 'waarde', 'wert', 'result', 'resultat', 'resultaat', 'ergebnis', 'score'],
    ...['figure', 'chiffre', 'cijfer', 'zahl', 'number', 'nombre', 'percentage', 'pourcentage'],
    ...['prozent', 'percent', 'obs_value', 'amount', 'taux', 'rate', 'anteil', 'aandeel', 'part'],
  ],
  kind: ['genre', 'soort', 'art', 'type', 'nature', 'typ'],
  sector: ['secteur', 'sektor', 'branche', 'industry', 'industrie', 'bedrijfstak', 'bransch'],
  channel: ['canal', 'kanaal', 'kanal', 'contact_channel', 'moyen_de_contact'],
  aspect: ['critere', 'criterion', 'criterium', 'kriterium', 'item', 'dimension', 'motif'],
  provider: [
    ...['fournisseur', 'prestataire', 'leverancier', 'aanbieder', 'anbieter', 'company', 'brand'],
    ...['entreprise', 'operateur', 'operator', 'bedrijf', 'merk', 'marque', 'unternehmen', 'firma'],
  ],
  segment: [
    'segment_client',
    'klantsegment',
    'kundensegment',
    'group',
    'groupe',
    'groep',
    'gruppe',
  ],
  survey: [
    ...['enquete', 'sondage', 'etude', 'onderzoek', 'bevraging', 'peiling', 'umfrage', 'erhebung'],
    ...['studie', 'study', 'poll', 'barometre', 'survey_id', 'edition'],
  ],
  source: [
    'bron',
    'quelle',
    'source_id',
    'document',
    'document_title',
    'publication',
    'publicatie',
  ],
  paragraph: ['paragraphe', 'alinea', 'absatz', 'par', 'page', 'pagina', 'seite', 'paragraaf'],
  stated_as: [
    ...['as_printed', 'printed', 'quote', 'citation', 'citaat', 'zitat', 'verbatim', 'text'],
    ...['texte', 'tekst', 'wording', 'libelle', 'imprime', 'gedrukt', 'wortlaut'],
  ],
  year_basis: ['base_annee', 'jaarbasis', 'annee_est', 'jaar_is', 'jahr_ist'],
  sample_size: [
    ...[
      'n',
      'sample',
      'echantillon',
      'taille_echantillon',
      'taille_de_l_echantillon',
      'respondents',
    ],
    ...['repondants', 'steekproef', 'steekproefomvang', 'respondenten', 'stichprobe', 'befragte'],
    ...['stichprobengroesse', 'effectif', 'interviews'],
  ],
  note: [
    ...['notes', 'remark', 'remarks', 'comment', 'comments', 'remarque', 'remarques', 'noot'],
    ...['commentaire', 'commentaires', 'opmerking', 'opmerkingen', 'toelichting', 'bemerkung'],
    'anmerkung',
  ],
  base: ['base_de_calcul', 'basis', 'population_base'],
  unit: ['unite', 'eenheid', 'einheit', 'unit_measure'],
};

const named = Object.entries(headerSynonyms).flatMap(([ours, words]) =>
  [ours, ...words].map((word): [string, string] => [word, ours]),
);
const byName = new Map(named);

/** Shorter names are near to too many others. */
const GUESSED = 5;

/** A column of a table: what it is called, and what stands in it where something does. */
export type TheirColumn = { name: string; values: readonly string[] };

/**
 * Which of our columns each foreign one probably is: by its name, a synonym or a slip of the pen, else by what
 * stands in it; each of ours once.
 * @param taken ours that need none
 * @returns their name → ours, `''` where none is near
 */
export function proposeColumns(
  foreign: readonly TheirColumn[],
  taken: ReadonlySet<string>,
  known: Pick<KnownContent, 'indicators' | 'surveys' | 'sources' | 'codes'>,
): Map<string, string> {
  const given = new Set(taken);
  const proposals = new Map(foreign.map(({ name }) => [name, '']));
  const propose = (find: (column: TheirColumn) => string | null | undefined) => {
    for (const column of foreign) {
      const ours = proposals.get(column.name) === '' ? find(column) : null;
      if (!ours || given.has(ours)) continue;
      given.add(ours);
      proposals.set(column.name, ours);
    }
  };
  // What is called just so goes before what looks so, and that before what is only similar.
  propose(({ name }) => byName.get(headerKey(name)));
  for (const [ours, holds] of contentsOf(known))
    propose(({ values }) => (values.length > 0 && values.every(holds) ? ours : null));
  propose(({ name }) => {
    const key = headerKey(name);
    return key.length < GUESSED ? null : nearest(key, named);
  });
  const numbers = foreign.filter(
    ({ name, values }) => proposals.get(name) === '' && isOfNumbers(values),
  );
  // The only numbers that are left are what the table is about.
  propose((column) => (numbers.length === 1 && column === numbers[0] ? 'value' : null));
  return proposals;
}

function isOfNumbers(values: readonly string[]): boolean {
  return values.length > 0 && values.every((value) => readValue(value) !== null);
}

/** What tells a column of ours by its values alone, the surest first. */
function contentsOf({
  indicators,
  surveys,
  sources,
  codes,
}: Parameters<typeof proposeColumns>[2]): [string, (value: string) => boolean][] {
  const isKind = (value: string) => kindSchema.safeParse(foldText(value)).success;
  const isYear = (value: string) =>
    /^(?:19|20)\d{2}$/.test(value) || readWrittenYear(value)?.kind === 'financial';
  return [
    ['indicator', isNameOf(indicators)],
    ['survey', isNameOf(surveys)],
    ['source', isNameOf(sources)],
    ...breakdowns.map((name): [string, (value: string) => boolean] => {
      const own = [...codes.values()].filter(({ breakdown }) => breakdown === name);
      return [name, isNameOf(own.map((code) => [code.code, code]))];
    }),
    ['kind', isKind],
    ['year_basis', (value) => ['stated', 'inferred'].includes(foldText(value))],
    ['year', isYear],
    ['country', (value) => readCountry(value) !== null],
    ['value', (value) => readWritten(value) === null && readValue(value) !== null],
  ];
}

/** Ids and labels, in any language. */
function isNameOf(
  items: Iterable<readonly [string, { label: Readonly<Record<string, string>> }]>,
): (value: string) => boolean {
  const names = new Set(
    [...items].flatMap(([id, { label }]) => [id, ...Object.values(label).map(foldText)]),
  );
  return (value) => names.has(foldText(value));
}
