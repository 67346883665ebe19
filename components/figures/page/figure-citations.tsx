import { citationFormats, type Citations } from '@/lib/domain/figures/figure-citation';
import type { Translator } from '@/lib/base/i18n/translations';
import { copyLabels } from '../../layout/copy-labels';
import { CopyField } from '../../ui/copy-field';

/** How to cite a figure, in every format: selectable text, copied in one click. */
export function FigureCitations({
  citations,
  frozenHref,
  t,
}: {
  citations: Citations;
  /** The figure's page at this release. */
  frozenHref: string;
  t: Translator;
}) {
  const labels = copyLabels(t);
  return (
    <section id="cite" className="late-layout mt-14 max-w-3xl">
      <h2 className="section-title">{t('figure.citeTitle')}</h2>
      <p className="text-muted mb-4">
        {t('figure.citeLead')} <a href={frozenHref}>{t('figure.frozenLink')}</a>
      </p>
      <div className="flex flex-col gap-6">
        {citationFormats.map((format) => (
          <CopyField
            key={format}
            label={t(`figure.formats.${format}`)}
            value={citations[format]}
            rows={rows[format]}
            labels={labels}
            t={t}
          />
        ))}
      </div>
    </section>
  );
}

/** Lines that a format usually has; longer ones scroll. */
const rows = { text: 4, bibtex: 10, csl: 10 } as const;
