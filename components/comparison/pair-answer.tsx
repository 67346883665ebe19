import { countryColour } from '@/lib/domain/charts/layout/country-colour';
import type { OtherFigure } from '@/lib/domain/figures/figure-comparison';
import type { PairAnswer } from '@/lib/domain/figures/figure-pair';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';
import { FactList } from '../ui/fact-list';

/** Whether two figures may be compared, why not, how far they are apart, and whether that exceeds chance. */
export function PairVerdictText({ answer, t }: { answer: PairAnswer; t: Translator }) {
  const { mayCompare, reasons, difference, chance, figures } = answer;
  const foreign = figures.flatMap((figure) => figure.foreign);
  return (
    <div className="max-w-prose">
      <p className="font-semibold">
        <span aria-hidden="true">{mayCompare ? '✓ ' : '≠ '}</span>
        {t(mayCompare ? 'compare.yes' : 'compare.no')}
      </p>
      {reasons.length > 0 && (
        <ul className="list-disc pl-5">
          {reasons.map((reason) => (
            <li key={reason}>
              <ContentText text={reason} foreign={foreign} t={t} />
            </li>
          ))}
        </ul>
      )}
      {difference !== null && chance !== null && (
        <div className="mt-2">
          <FactList
            facts={[
              { name: t('compare.difference'), value: difference },
              { name: t('figure.chance'), value: chance },
            ]}
          />
        </div>
      )}
    </div>
  );
}

/** Two figures beside each other, and below them the answer. */
export function ComparedPair({ answer, t }: { answer: PairAnswer; t: Translator }) {
  const [one, other] = answer.figures;
  return (
    <section
      aria-label={t('compare.pair', { one: nameOf(one, t), other: nameOf(other, t) })}
      className="border-ink mb-10 border-t-2 pt-4"
    >
      <div className="mb-5 grid gap-x-10 gap-y-5 sm:grid-cols-2">
        <ComparedFigure figure={one} t={t} />
        <ComparedFigure figure={other} t={t} />
      </div>
      <PairVerdictText answer={answer} t={t} />
    </section>
  );
}

/** Figures of one indicator are told apart by country and year. */
function nameOf({ label, place }: OtherFigure, t: Translator): string {
  return t('figure.narrowed', { label, list: place });
}

/** A figure that is held against another: its number, what it is, and where it comes from. */
export function ComparedFigure({ figure, t }: { figure: OtherFigure; t: Translator }) {
  return (
    <div className="border-l-4 pl-4" style={{ borderColor: countryColour(figure.country) }}>
      <a
        href={figure.href}
        className="text-3xl font-bold tracking-tight no-underline tabular-nums hover:underline"
      >
        {figure.value}
      </a>
      <p className="mt-1 font-semibold">
        <ContentText text={figure.label} foreign={figure.foreign} t={t} />
      </p>
      <p className="text-muted text-sm">
        {figure.place} · <ContentText text={figure.source} foreign={figure.foreign} t={t} />
      </p>
    </div>
  );
}
