import { pickText } from '../../base/i18n/text-schema';
import { comparePeriods } from '../periods/reporting-period';
import { breaksBetween, findObstacles, type Obstacle } from './figure-comparability';
import {
  differenceText,
  judgeChance,
  judgeDifference,
  toOtherFigure,
  type ChanceJudgement,
  type OtherFigure,
} from './figure-comparison';
import { explainBreak, periodName, placeName } from './figure-context';
import type { FigureWords } from './figure-meaning';
import { periodOf, readPeriod, type Figure } from './figure-schema';
import { indicatorOf, type Vocabulary } from './vocabulary-schema';

/** Whether two figures may be compared: why not, or how far they are apart and whether that exceeds chance. */
export type PairVerdict =
  | { mayCompare: false; obstacles: readonly Obstacle[] }
  | {
      mayCompare: true;
      /** The figures are of two countries and two years, so that time may be what sets them apart. */
      yearsDiffer: boolean;
      /** The one minus the other, in the unit of both; in points for shares. */
      difference: number;
      chance: ChanceJudgement;
    };

/** Answers "May I compare these?" by the rules that charts follow. */
export function judgePair(a: Figure, b: Figure, vocabulary: Vocabulary): PairVerdict {
  const obstacles = findObstacles(a, b, vocabulary);
  if (obstacles.length > 0) return { mayCompare: false, obstacles };
  return {
    mayCompare: true,
    yearsDiffer: periodOf(a) !== periodOf(b) && a.country !== b.country,
    // Decimal fractions do not subtract cleanly: 61.3 − 61.2 is not 0.1.
    difference: Math.round((a.value - b.value) * 1e9) / 1e9,
    chance: judgeChance(a, b, vocabulary),
  };
}

/** The answer to "May I compare these?", in words. */
export type PairAnswer = {
  /** The later figure comes first; the difference is the first minus the second. */
  figures: readonly [OtherFigure, OtherFigure];
  mayCompare: boolean;
  /** Why not; of two that may be compared, what to keep in mind. */
  reasons: readonly string[];
  /** Null where they may not be compared: then the difference means nothing. */
  difference: string | null;
  /** Whether the difference exceeds chance, with the interval that decides it. */
  chance: string | null;
};

/** Answers for two figures in words, the later one first. */
export function toPairAnswer(one: Figure, other: Figure, words: FigureWords): PairAnswer {
  const isLater = comparePeriods(readPeriod(one), readPeriod(other)) >= 0;
  const [a, b] = isLater ? [one, other] : [other, one];
  const verdict = judgePair(a, b, words.vocabulary);
  const figures = [toOtherFigure(a, words), toOtherFigure(b, words)] as const;
  if (!verdict.mayCompare) {
    const reasons = verdict.obstacles.map((obstacle) => explainObstacle(obstacle, a, b, words));
    return { figures, reasons, mayCompare: false, difference: null, chance: null };
  }
  const years = { one: periodName(a, words), other: periodName(b, words) };
  return {
    figures,
    mayCompare: true,
    reasons: verdict.yearsDiffer ? [words.t('compare.yearsDiffer', years)] : [],
    difference: differenceText(a, b, words),
    chance: judgeDifference(a, b, words),
  };
}

/** Why an obstacle keeps two figures apart, in a sentence that names what differs. */
function explainObstacle(obstacle: Obstacle, a: Figure, b: Figure, words: FigureWords): string {
  const { t } = words;
  switch (obstacle) {
    case 'question':
    case 'unit':
    case 'survey':
    case 'mode': {
      const [one, other] = [a, b].map((figure) => namedBy(obstacle, figure, words));
      return t(`compare.reasons.${obstacle}`, { one: one ?? '', other: other ?? '' });
    }
    case 'kind': {
      const kinds = { one: t(`kinds.${a.kind}`), other: t(`kinds.${b.kind}`) };
      const isPledge = a.kind === 'target' || b.kind === 'target';
      return t(`compare.reasons.${isPledge ? 'pledge' : 'kind'}`, kinds);
    }
    case 'break':
      return breaksBetween(a, b, words.vocabulary)
        .map((one) => explainBreak(one, words))
        .join(' ');
    case 'season':
      return t('compare.reasons.season', {
        one: periodName(a, words),
        other: periodName(b, words),
      });
    case 'base': {
      const isUnknown = a.base === 'unknown' || b.base === 'unknown';
      return t(`compare.reasons.${isUnknown ? 'baseUnknown' : 'base'}`);
    }
    default:
      return t(`compare.reasons.${obstacle}`);
  }
}

/** What a figure has of that in which two differ. */
function namedBy(
  obstacle: 'question' | 'unit' | 'survey' | 'mode',
  figure: Figure,
  { vocabulary, locale, t }: FigureWords,
): string {
  const { label, unit, scale_min, scale_max } = indicatorOf(vocabulary, figure);
  const survey = vocabulary.surveys.get(figure.survey ?? '');
  if (obstacle === 'question') return pickText(label, locale).text;
  if (obstacle === 'unit') {
    const scale = scale_min !== null && scale_max !== null ? ` (${scale_min}–${scale_max})` : '';
    return t(`units.${unit}`) + scale;
  }
  if (obstacle === 'mode') return survey?.mode ? t(`modes.${survey.mode}`) : t('notReported');
  const source = vocabulary.sources.get(figure.source);
  const origin = survey ?? source;
  return origin ? pickText(origin.label, locale).text : placeName(figure, { locale, t });
}
