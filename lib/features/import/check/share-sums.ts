import { periodOf } from '../../../domain/figures/figure-schema';
import { breakdowns } from '../../../domain/indicators/indicator-schema';
import type { PathIssue } from '../../../domain/issues/issue-place';
import type { ReadableFile } from '../../../domain/survey-files/readable-file-schema';
import { tidy } from '../../../base/text/parse-number';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';

type Sum = { sum: number; file: number; index: number; indicators: Set<string> };

/** Rounding of single shares may bring the sum of all answers above 100 by as much. */
const ROUNDING = 1;

/**
 * Answers to one question that sum to more than 100 %: indicators of the same question, asked of the
 * same people. Breakdowns are not summed: shares of sectors or aspects are no answers of one question.
 */
export function* sharesAbove100(
  files: readonly ReadableFile[],
  known: KnownContent,
): Generator<PathIssue & { file: number }> {
  for (const { sum, file, index, indicators } of sumsOf(files, known).values()) {
    const figure = files[file]?.figures[index];
    if (!figure || indicators.size < 2 || sum <= 100 + ROUNDING) continue;
    const { country, year, value } = figure;
    const all = [...indicators].join(' + ');
    const values = {
      sum: Math.round(sum * 10) / 10,
      country: country ?? '–',
      year,
      indicator: all,
    };
    yield {
      file,
      path: ['figures', index, 'value'],
      code: 'shares-above-100',
      found: value,
      values,
    };
  }
}

function sumsOf(files: readonly ReadableFile[], known: KnownContent): Map<string, Sum> {
  const questions = questionsOf(files, known);
  const sums = new Map<string, Sum>();
  if (questions.size === 0) return sums;
  files.forEach(({ source, figures }, file) => {
    for (const [index, figure] of figures.entries()) {
      const question = figure === null ? undefined : questions.get(figure.indicator);
      if (figure === null || question === undefined || figure.kind !== 'survey') continue;
      const codes = breakdowns.map((name) => figure[name]);
      const { country, organisation, survey, value, indicator } = figure;
      const people = [source?.id, country, organisation, periodOf(figure), survey, codes];
      const key = JSON.stringify([question, people]);
      const sum = sums.get(key) ?? { sum: 0, file, index, indicators: new Set() };
      sum.indicators.add(indicator);
      sums.set(key, { ...sum, sum: tidy(sum.sum + value), file, index });
    }
  });
  return sums;
}

/** Indicator of shares → the question it answers, where another indicator answers it, too. */
function questionsOf(files: readonly ReadableFile[], known: KnownContent): Map<string, string> {
  const own = files.flatMap((file) => file.indicators).filter((one) => one !== null);
  const questions = new Map(
    [...known.indicators.values(), ...own].flatMap(({ id, unit, question }) =>
      unit === 'percent' && question !== null ? [[id, JSON.stringify(question)] as const] : [],
    ),
  );
  const askers = new Map<string, number>();
  for (const question of questions.values()) askers.set(question, (askers.get(question) ?? 0) + 1);
  return new Map([...questions].filter(([, question]) => (askers.get(question) ?? 0) > 1));
}
