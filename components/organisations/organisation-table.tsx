import type { Translator } from '@/lib/base/i18n/translations';
import type { OrganisationEntry } from '@/lib/features/organisations/organisation-list';
import { NewestFigureLink } from '../figures/newest-figure-link';
import { ContentText } from '../ui/content-text';
import { DataTable } from '../ui/data-table';
import { ScrollRegion } from '../ui/scroll-region';

/** The organisations that figures are about: what and where they are, how many figures, and the newest of each. */
export function OrganisationTable({
  organisations,
  t,
}: {
  organisations: readonly OrganisationEntry[];
  t: Translator;
}) {
  if (organisations.length === 0) return <p className="text-muted">{t('organisations.empty')}</p>;
  return (
    <ScrollRegion label={t('organisations.title')}>
      <DataTable
        className="sm:min-w-[44rem]"
        columns={[
          { label: t('filters.names.organisation') },
          { label: t('organisations.kind') },
          { label: t('countries.country') },
          { label: t('countries.figures'), isNumber: true },
          { label: t('countries.newest') },
        ]}
        rows={organisations.map(({ id, name, foreign, href, kind, country, count, newest }) => ({
          key: id,
          id,
          cells: [
            <a key="name" href={href} className="font-semibold">
              <ContentText text={name} foreign={foreign} t={t} />
            </a>,
            kind,
            country ? (
              <a key="country" href={country.href}>
                {country.name}
              </a>
            ) : (
              '–'
            ),
            count,
            <NewestFigureLink key="newest" newest={newest} t={t} />,
          ],
        }))}
      />
    </ScrollRegion>
  );
}
