import type { Locale } from '@/lib/base/i18n/locales';
import { formatNumber } from '@/lib/base/i18n/format';
import type { Translator } from '@/lib/base/i18n/translations';
import type { CharterEntry } from '@/lib/features/commitments/charter-list';
import { LocalisedText } from '../ui/content-text';
import { DataTable } from '../ui/data-table';
import { ScrollRegion } from '../ui/scroll-region';

/** Charters and laws: where and since when they hold, how much they promise, and how many signed. */
export function CharterTable({
  charters,
  locale,
  t,
}: {
  charters: readonly CharterEntry[];
  locale: Locale;
  t: Translator;
}) {
  return (
    <ScrollRegion label={t('commitments.title')}>
      <DataTable
        className="sm:min-w-[44rem]"
        columns={[
          { label: t('commitments.name') },
          { label: t('commitments.kind') },
          { label: t('countries.country') },
          { label: t('commitments.inForce') },
          { label: t('commitments.count'), isNumber: true },
          { label: t('commitments.signatories'), isNumber: true },
        ]}
        rows={charters.map(({ id, label, href, kind, country, ...entry }) => ({
          key: id,
          id,
          cells: [
            <a key="name" href={href} className="font-semibold">
              <LocalisedText text={label} words={{ locale, t }} />
            </a>,
            kind,
            country ? (
              <a key="country" href={country.href}>
                {country.name}
              </a>
            ) : (
              '–'
            ),
            entry.inForce ?? t('notReported'),
            formatNumber(entry.commitments, locale),
            formatNumber(entry.signatories, locale),
          ],
        }))}
      />
    </ScrollRegion>
  );
}
