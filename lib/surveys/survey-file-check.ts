import { breakdowns, type Indicator } from '../indicators/indicator-schema';
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
 * Reads survey files that are imported together.
 * @returns the files, or every fault of every file at once.
 */
export function parseSurveyFiles(
  raw: readonly RawSurveyFile[],
  standing: KnownWords,
): { files: SurveyFile[]; faults: SurveyFileFault[] } {
  const files = new Map<string, SurveyFile>();
  const faults: SurveyFileFault[] = [];
  for (const { name, content } of raw) {
    const result = surveyFileSchema.safeParse(content);
    if (result.success) files.set(name, result.data);
    else faults.push(...result.error.issues.map((issue) => faultOf(name, issue)));
  }
  const known = knownWith(standing, [...files.values()]);
  if (faults.length === 0) {
    for (const [name, file] of files) faults.push(...checkFigures(name, file, known));
    faults.push(...findTwins(files));
  }
  return { files: [...files.values()], faults };
}

function faultOf(file: string, issue: { path: PropertyKey[]; message: string }): SurveyFileFault {
  const parts = issue.path.map((part) =>
    typeof part === 'number' ? `[${part}]` : `.${String(part)}`,
  );
  return { file, place: parts.join('').replace(/^\./, ''), message: issue.message };
}

function knownWith(standing: KnownWords, files: readonly SurveyFile[]): KnownWords {
  const indicators = files.flatMap((file) => file.indicators);
  const surveys = files.flatMap((file) => file.surveys);
  const codes = files.flatMap((file) => file.codes);
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

function checkFigures(name: string, file: SurveyFile, known: KnownWords): SurveyFileFault[] {
  return file.figures.flatMap((figure, index) =>
    figureFaults(figure, file.source.id, known).map(([column, message]) => ({
      file: name,
      place: `figures[${index}].${column}`,
      message,
    })),
  );
}

/** Every word a figure uses is defined, its value is possible, and its id belongs to its own source. */
function figureFaults(
  figure: SurveyFile['figures'][number],
  source: string,
  known: KnownWords,
): [column: string, message: string][] {
  const faults: [string, string][] = [];
  const indicator = known.indicators.get(figure.indicator);
  if (!indicator) faults.push(['indicator', `no indicator is called ${figure.indicator}`]);
  else if (!isPossible(figure.value, indicator)) {
    faults.push(['value', `${figure.value} is not possible in ${indicator.unit}`]);
  }
  if (figure.survey !== null && !known.surveys.has(figure.survey)) {
    faults.push(['survey', `no survey is called ${figure.survey}`]);
  }
  for (const breakdown of breakdowns) {
    const code = figure[breakdown];
    if (code !== null && !known.codes.has(`${breakdown}/${code}`)) {
      faults.push([breakdown, `no ${breakdown} has the code ${code}`]);
    }
  }
  const owner = known.figureSources.get(figure.id) ?? source;
  if (owner !== source) faults.push(['id', `this id belongs to the source ${owner}`]);
  return faults;
}

function isPossible(value: number, { unit, scale_min, scale_max }: Indicator): boolean {
  if (unit === 'percent') return value >= 0 && value <= 100;
  if (unit === 'score')
    return value >= (scale_min ?? -Infinity) && value <= (scale_max ?? Infinity);
  return value >= 0;
}

/** Ids and definitions that the files bring twice, and two figures that would say the same thing. */
function findTwins(files: ReadonlyMap<string, SurveyFile>): SurveyFileFault[] {
  const seen = new Map<string, string>();
  const faults: SurveyFileFault[] = [];
  const once = (file: string, place: string, key: string) => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, `${file} ${place}`);
    else faults.push({ file, place, message: `is already in ${first}` });
  };
  for (const [name, file] of files) {
    once(name, 'source.id', `source ${file.source.id}`);
    for (const list of [
      'surveys',
      'indicators',
      'figures',
      'statements',
      'standards',
      'references',
    ] as const) {
      file[list].forEach(({ id }, index) => once(name, `${list}[${index}].id`, `${list} ${id}`));
    }
    file.codes.forEach(({ breakdown, code }, index) =>
      once(name, `codes[${index}].code`, `code ${breakdown}/${code}`),
    );
    file.figures.forEach((figure, index) =>
      once(name, `figures[${index}]`, `meaning ${meaningOf(figure, file.source.id)}`),
    );
  }
  return faults;
}

function meaningOf(figure: SurveyFile['figures'][number], source: string): string {
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
