import type { ComparedFigures } from '@/lib/features/comparison/compared-figures';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { explorerHref, usualView } from '@/lib/domain/filters/explorer-filters';
import { Notice } from '../ui/notice';
import { ComparedFigure, PairVerdictText } from './pair-answer';

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
      {answers.map((answer) => {
        const [one, other] = answer.figures;
        return (
          <section
            key={`${one.id} ${other.id}`}
            aria-label={t('compare.pair', { one: one.label, other: other.label })}
            className="border-ink mb-10 border-t-2 pt-4"
          >
            <div className="mb-5 grid gap-x-10 gap-y-5 sm:grid-cols-2">
              <ComparedFigure figure={one} t={t} />
              <ComparedFigure figure={other} t={t} />
            </div>
            <PairVerdictText answer={answer} t={t} />
          </section>
        );
      })}
      <p className="mt-6">
        <a href={explorer} className="button-quiet">
          {t(answers.length === 0 ? 'compare.findSecond' : 'compare.inExplorer')}
        </a>
      </p>
    </>
  );
}
