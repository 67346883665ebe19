import type { LookAlike } from '@/lib/figures/figure-comparison';
import type { Translator } from '@/lib/i18n/translations';

/** The figures that a reader might hold against this one, and why that would be wrong. */
export function LookAlikeList({
  lookAlikes,
  t,
}: {
  lookAlikes: readonly LookAlike[];
  t: Translator;
}) {
  return (
    <section id="look-alikes" className="mt-14">
      <h2 className="section-title">{t('figure.lookAlikesTitle')}</h2>
      {lookAlikes.length === 0 && <p>{t('figure.noLookAlikes')}</p>}
      <ul className="grid gap-x-10 lg:grid-cols-2">
        {lookAlikes.map(({ id, href, label, value, place, source, reasons }) => (
          <li key={id} className="border-line flex gap-4 border-b py-2.5">
            <a
              href={href}
              className="min-w-20 text-right font-semibold whitespace-nowrap tabular-nums"
            >
              {value}
            </a>
            <p>
              {label}
              <span className="text-muted block text-sm">
                {place} · {source}
              </span>
              <span className="block text-sm">≠ {reasons.join(', ')}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
