import type { Withdrawable } from '@/lib/domain/releases/content-schema';
import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import type { ForeignText } from '@/lib/base/i18n/foreign-texts';
import type { Release } from '@/lib/domain/releases/release-schema';
import { PageShell } from '../layout/page-shell';
import { WithdrawnNotice } from './withdrawn-notice';

/** The page of a figure, source, chart, organisation or charter that was withdrawn, in the site's frame. */
export function WithdrawnPage({
  view,
  withdrawal,
}: {
  view: PageView;
  withdrawal: {
    section: Withdrawable;
    id: string;
    name: string;
    foreign: readonly ForeignText[];
    release: Release;
    was: string;
  };
}) {
  const { section, id, name, foreign, release, was } = withdrawal;
  const { t, locale } = view.words;
  return (
    <PageShell
      view={{ ...view, later: null }}
      path={section === 'charts' ? `/share/charts/${id}` : `/${section}/${id}`}
      title={t(`withdrawn.${section}`)}
      lead={name}
      foreign={foreign}
    >
      <WithdrawnNotice section={section} was={was} release={release} locale={locale} t={t} />
    </PageShell>
  );
}
