import type { ComparedFigures } from '@/lib/features/comparison/compared-figures';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { explorerHref, usualView } from '@/lib/domain/filters/explorer-filters';
import { Notice } from '../ui/notice';
import { ComparedFigure, ComparedPair } from './pair-answer';

/** Figures that somebody chose, pair by pair: may they be compared? */
export function FigureComparison({
  compared: { figures, answers, most, omitted },
  release,
  words,
}: {
  compared: ComparedFigures;
  /** The release of a frozen link. */
  release: number | undefined;
  words: ChartWords;
}) {
  const { locale, t } = words;
  const chosen = { ...usualView, chosen: figures.map(({ id }) => id) };
  const explorer = explorerHref(locale, { release }, chosen);
  return (
    <>
      {omitted > 0 && (
        <Notice>
          <p>{t('compare.tooManyFigures', { count: most, omitted })}</p>
        </Notice>
      )}
      {answers.length === 0 && (
        <Notice>
          <p>{t(figures.length === 0 ? 'compare.chooseFigures' : 'compare.secondFigure')}</p>
        </Notice>
      )}
      {answers.length === 0 &&
        figures.map((figure) => <ComparedFigure key={figure.id} figure={figure} t={t} />)}
      {answers.map((answer) => (
        <ComparedPair key={answer.figures.map(({ id }) => id).join(' ')} answer={answer} t={t} />
      ))}
      <p className="mt-6">
        <a href={explorer} className="button-quiet">
          {t(answers.length === 0 ? 'compare.findSecond' : 'compare.inExplorer')}
        </a>
      </p>
    </>
  );
}
