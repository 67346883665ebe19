import type { SeenStandard } from '@/lib/features/dashboard/dashboard-schema';
import { formatDuration } from '@/lib/base/i18n/format';
import { formatValue } from '@/lib/domain/indicators/format-value';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { PublicationLink } from '../../../sources/publication-link';
import { ContentText, ForeignParts } from '../../../ui/content-text';

/** What a call log is held against: each rule in words, and where it was seen. */
export function StandardList({
  standards,
  locale,
  t,
}: {
  standards: readonly SeenStandard[];
  locale: Locale;
  t: Translator;
}) {
  return (
    <section id="standards" className="mt-14">
      <h2 className="section-title">{t('benchmark.standards.title')}</h2>
      <ul className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        {standards.map((standard) => (
          <li key={standard.id} id={standard.id} className="border-line border-t pt-3">
            <h3 className="font-semibold">
              <ForeignParts text={standard.label} foreign={standard.foreign} />
            </h3>
            <p className="text-muted text-sm">{ruleInShort(standard, locale, t)}</p>
            <p className="mt-1">
              <ContentText text={standard.rule} foreign={standard.foreign} t={t} />
            </p>
            <SeenAt standard={standard} t={t} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ruleInShort(
  { threshold_seconds, target_percent }: SeenStandard,
  locale: Locale,
  t: Translator,
): string {
  const wait = formatDuration(threshold_seconds, locale);
  if (target_percent === null) return t('benchmark.standards.limit', { wait });
  const target = formatValue(target_percent, { unit: 'percent', scale_max: null }, locale);
  return t('benchmark.standards.target', { target, wait });
}

function SeenAt({ standard: { seenAt }, t }: { standard: SeenStandard; t: Translator }) {
  if (seenAt.length === 0) return null;
  return (
    <p className="text-muted mt-1 text-sm">
      {t('benchmark.standards.seenAt')}{' '}
      {seenAt.map(({ publication, url }, index) => (
        <span key={publication}>
          {index > 0 && ' · '}
          <PublicationLink publication={publication} url={url} />
        </span>
      ))}
    </p>
  );
}
