import type { SimilarFigure } from '@/lib/domain/figures/figure-comparison';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../../ui/content-text';

/** The figures that a reader might hold against this one, and why that would be wrong. */
export function SimilarFigureList({
  similarFigures,
  t,
}: {
  similarFigures: readonly SimilarFigure[];
  t: Translator;
}) {
  return (
    <section id="similar-figures" className="late-layout mt-14">
      <h2 className="section-title">{t('figure.similarTitle')}</h2>
      {similarFigures.length === 0 && <p>{t('figure.noLookAlikes')}</p>}
      <ul className="grid gap-x-10 lg:grid-cols-2">
        {similarFigures.map(({ id, href, label, value, place, source, reasons, foreign }) => (
          <li key={id} className="border-line flex gap-4 border-b py-2.5">
            <a
              href={href}
              className="min-w-20 text-right font-semibold whitespace-nowrap tabular-nums"
            >
              {value}
            </a>
            <p>
              <ContentText text={label} foreign={foreign} t={t} />
              <span className="text-muted block text-sm">
                {place} · <ContentText text={source} foreign={foreign} t={t} />
              </span>
              <span className="block text-sm">≠ {reasons.join(', ')}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
