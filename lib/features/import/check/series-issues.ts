import {
  findContradictions,
  findJumps,
  type Contradiction,
  type Jump,
} from '../../../domain/charts/series/series-jumps';
import { surveysOfSeries } from '../../../domain/figures/figure-comparability';
import { periodOf, type Figure } from '../../../domain/figures/figure-schema';
import type { Vocabulary } from '../../../domain/figures/vocabulary-schema';
import { toIssue, type RawSurveyFile } from '../../../domain/issues/issue-place';
import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';
import type { ReadableFile } from '../../../domain/survey-files/readable-file-schema';
import type { Brought } from './import-vocabulary';

/** Figures that stand on the lines of some others, in any of these surveys. */
export type ReadLines = (
  figures: readonly Figure[],
  surveys: readonly string[],
) => Promise<readonly Figure[]>;

/**
 * Where a series has two values of one thing by what files bring, an error at the figure that is new or has a new
 * value; and where series jump by it: a warning at the figure that is new or has a new value, the later one
 * of two. Breaks that the files or the barometer tell of explain a jump.
 * @param complete whether the files say all of their sources, so that what they leave out stands no longer
 */
export async function seriesIssues(
  files: readonly ReadableFile[],
  raw: readonly RawSurveyFile[],
  { vocabulary, figures: brought }: Brought,
  { known, complete, lines }: { known: KnownContent; complete: boolean; lines: ReadLines },
): Promise<SurveyFileIssue[]> {
  const moved = brought.filter(({ id, value }) => known.figures.get(id)?.value !== value);
  if (moved.length === 0) return [];
  const gone = new Set([
    ...brought.map(({ id }) => id),
    ...files.flatMap(({ withdrawals }) => withdrawals),
  ]);
  const said = new Set(complete ? files.flatMap(({ source }) => source?.id ?? []) : []);
  const standing = (await lines(moved, surveysOf(moved, vocabulary))).filter(
    ({ id, source, indicator }) =>
      !gone.has(id) && !said.has(source) && vocabulary.indicators.has(indicator),
  );
  const all = [...standing, ...brought];
  const jumps = jumpsBy(findJumps(all, vocabulary), moved);
  const contradictions = contradictionsBy(findContradictions(all, vocabulary), moved);
  return [...placesOf(files)].flatMap(([id, { file, path }]) => {
    const jump = jumps.get(id);
    const twice = contradictions.get(id);
    return [
      ...(twice ? [toIssue(raw[file], { path, ...issueOfTwo(twice) })] : []),
      ...(jump ? [toIssue(raw[file], { path, ...issueOf(jump, id) }, 'warning')] : []),
    ];
  });
}

/** Those of the figures and the other editions of their series. */
function surveysOf(figures: readonly Figure[], vocabulary: Vocabulary): string[] {
  const own = new Map(figures.map((figure) => [figure.survey, figure]));
  return [...new Set([...own.values()].flatMap((figure) => surveysOfSeries(figure, vocabulary)))];
}

/** Jumps by the id of the figure that makes each: the later of the two that is new; each has one. */
function jumpsBy(jumps: readonly Jump[], moved: readonly Figure[]): Map<string, Jump> {
  const isMoved = new Set(moved.map(({ id }) => id));
  const found = new Map<string, Jump>();
  for (const jump of jumps) {
    const id = [jump.to.id, jump.from.id].find((one) => isMoved.has(one));
    if (id !== undefined && !found.has(id)) found.set(id, jump);
  }
  return found;
}

/** Contradictions by the id of the figure that is new: of two that are, the later one in the files. */
function contradictionsBy(
  found: readonly Contradiction[],
  moved: readonly Figure[],
): Map<string, Contradiction> {
  const places = new Map(moved.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: Figure) => places.get(id) ?? -1;
  return new Map(
    found
      .filter(({ figure, other }) => placeOf(figure) > placeOf(other))
      .map((one) => [one.figure.id, one]),
  );
}

/** Where figures stand in their files, by their ids. */
function placesOf(files: readonly ReadableFile[]) {
  return new Map(
    files.flatMap(({ figures }, file) =>
      figures.flatMap((figure, index) =>
        figure === null ? [] : [[figure.id, { file, path: ['figures', index, 'value'] }] as const],
      ),
    ),
  );
}

function issueOfTwo({ figure, other, series }: Contradiction) {
  const { value } = figure;
  const values = { series, period: periodOf(figure), value, other: other.value, first: other.id };
  return { code: 'series-twice', found: value, values } as const;
}

function issueOf({ from, to, usual }: Jump, id: string) {
  const [own, other] = to.id === id ? [to, from] : [from, to];
  return {
    code: 'jump',
    found: own.value,
    values: {
      ...{ value: own.value, period: periodOf(own) },
      ...{ other: other.value, other_period: periodOf(other) },
      ...{ change: rounded(Math.abs(to.value - from.value)), usual: rounded(usual) },
    },
  } as const;
}

/** Without what the arithmetic of binary fractions adds. */
const rounded = (value: number) => Number(value.toPrecision(6));
