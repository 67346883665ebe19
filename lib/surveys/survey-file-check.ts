import { breakdowns, type Indicator } from '../indicators/indicator-schema';
import { readWhatIsReadable, type ReadableFile } from './readable-file-schema';
import { surveyFileSchema, type SurveyFile } from './survey-file-schema';

/** A survey file as it came: its name, for messages, and its JSON. */
export type RawSurveyFile = { name: string; content: unknown };

/** What is wrong with a survey file, and where: `figures[3].year`. */
export type SurveyFileFault = { file: string; place: string; message: string };

/** The words that stand already, or come in with the same import. */
export type KnownWords = {
  indicators: ReadonlyMap<string, Indicator>;
  surveys: ReadonlySet<string>;
  /** `breakdown/code` */
  codes: ReadonlySet<string>;
  /** Figure id → the source it belongs to. */
  figureSources: ReadonlyMap<string, string>;
};

/**
 * Reads survey files that are imported together. What can be read of a file is checked for meaning
 * even where another part of it cannot be read, so that nobody mends a file in several rounds.
 * @returns the files, or every fault of every file at once.
 */
export function parseSurveyFiles(
  raw: readonly RawSurveyFile[],
  standing: KnownWords,
): { files: SurveyFile[]; faults: SurveyFileFault[] } {
  const files: SurveyFile[] = [];
  const readable = new Map<string, ReadableFile>();
  const faults: SurveyFileFault[] = [];
  for (const { name, content } of raw) {
    const result = surveyFileSchema.safeParse(content);
    if (result.success) files.push(result.data);
    else faults.push(...result.error.issues.map((issue) => faultOf(name, issue)));
    readable.set(name, result.success ? result.data : readWhatIsReadable(content));
  }
  const known = knownWith(standing, [...readable.values()]);
  // A word whose definition cannot be read is not a second fault where it is used.
  const wordsAreWhole = !faults.some(({ place }) => /^(indicators|surveys|codes|$)/.test(place));
  for (const [name, file] of readable)
    faults.push(...checkFigures(name, file, known, wordsAreWhole));
  faults.push(...findTwins(readable));
  return { files, faults };
}

function faultOf(file: string, issue: { path: PropertyKey[]; message: string }): SurveyFileFault {
  const parts = issue.path.map((part) =>
    typeof part === 'number' ? `[${part}]` : `.${String(part)}`,
  );
  return { file, place: parts.join('').replace(/^\./, ''), message: issue.message };
}

function knownWith(standing: KnownWords, files: readonly ReadableFile[]): KnownWords {
  const indicators = files.flatMap((file) => file.indicators).filter((item) => item !== null);
  const surveys = files.flatMap((file) => file.surveys).filter((item) => item !== null);
  const codes = files.flatMap((file) => file.codes).filter((item) => item !== null);
  return {
    indicators: new Map([
      ...standing.indicators,
      ...indicators.map((item) => [item.id, item] as const),
    ]),
    surveys: new Set([...standing.surveys, ...surveys.map(({ id }) => id)]),
    codes: new Set([
      ...standing.codes,
      ...codes.map(({ breakdown, code }) => `${breakdown}/${code}`),
    ]),
    figureSources: standing.figureSources,
  };
}

function checkFigures(
  name: string,
  file: ReadableFile,
  known: KnownWords,
  wordsAreWhole: boolean,
): SurveyFileFault[] {
  return file.figures.flatMap((figure, index) => {
    if (figure === null) return [];
    const undefinedWords = wordsAreWhole ? undefinedWordsOf(figure, known) : [];
    const faults = [...impossibleValuesOf(figure, file.source?.id, known), ...undefinedWords];
    return faults.map(([column, message]) => ({
      file: name,
      place: `figures[${index}].${column}`,
      message,
    }));
  });
}

type Figure = SurveyFile['figures'][number];
type ColumnFault = [column: string, message: string];

/** Every word a figure uses is defined. */
function undefinedWordsOf(figure: Figure, known: KnownWords): ColumnFault[] {
  const { indicator, survey } = figure;
  const codes = breakdowns.filter((name) => figure[name] !== null);
  return [
    ...(known.indicators.has(indicator)
      ? []
      : [['indicator', `no indicator is called ${indicator}`] satisfies ColumnFault]),
    ...(survey === null || known.surveys.has(survey)
      ? []
      : [['survey', `no survey is called ${survey}`] satisfies ColumnFault]),
    ...codes
      .filter((name) => !known.codes.has(`${name}/${figure[name]}`))
      .map((name): ColumnFault => [name, `no ${name} has the code ${figure[name]}`]),
  ];
}

/** A figure's value is possible in its unit, and its id belongs to its own source. */
function impossibleValuesOf(
  figure: Figure,
  source: string | undefined,
  known: KnownWords,
): ColumnFault[] {
  const indicator = known.indicators.get(figure.indicator);
  const owner = known.figureSources.get(figure.id) ?? source;
  return [
    ...(indicator && !isPossible(figure.value, indicator)
      ? [['value', `${figure.value} is not possible in ${indicator.unit}`] satisfies ColumnFault]
      : []),
    ...(source === undefined || owner === source
      ? []
      : [['id', `this id belongs to the source ${owner}`] satisfies ColumnFault]),
  ];
}

function isPossible(value: number, { unit, scale_min, scale_max }: Indicator): boolean {
  if (unit === 'percent') return value >= 0 && value <= 100;
  if (unit === 'score')
    return value >= (scale_min ?? -Infinity) && value <= (scale_max ?? Infinity);
  return value >= 0;
}

/** Ids and definitions that the files bring twice, and two figures that would say the same thing. */
function findTwins(files: ReadonlyMap<string, ReadableFile>): SurveyFileFault[] {
  const seen = new Map<string, string>();
  const faults: SurveyFileFault[] = [];
  for (const [file, readable] of files) {
    for (const [place, key] of identitiesOf(readable)) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, `${file} ${place}`);
      else faults.push({ file, place, message: `is already in ${first}` });
    }
  }
  return faults;
}

const listsWithIds = [
  'surveys',
  'indicators',
  'figures',
  'statements',
  'standards',
  'references',
] as const;

/** What may stand only once, and where this file has it. */
function identitiesOf(file: ReadableFile): [place: string, key: string][] {
  const source = file.source?.id ?? '';
  return [
    ...(file.source ? [['source.id', `source ${source}`] satisfies [string, string]] : []),
    ...listsWithIds.flatMap((list) =>
      file[list].map(
        (item, index) => [`${list}[${index}].id`, item && `${list} ${item.id}`] as const,
      ),
    ),
    ...file.codes.map(
      (item, index) =>
        [`codes[${index}].code`, item && `code ${item.breakdown}/${item.code}`] as const,
    ),
    ...file.figures.map(
      (item, index) => [`figures[${index}]`, item && `meaning ${meaningOf(item, source)}`] as const,
    ),
  ].flatMap(([place, key]) => (key === null ? [] : [[place, key]]));
}

function meaningOf(figure: Figure, source: string): string {
  const codes = breakdowns.map((breakdown) => figure[breakdown]);
  return JSON.stringify([
    source,
    figure.indicator,
    figure.country,
    figure.year,
    figure.survey,
    codes,
  ]);
}
