import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { organisationHref } from '@/lib/domain/figures/figure-links';
import { pickText } from '@/lib/base/i18n/text-schema';
import { LocalisedText } from '../ui/content-text';

/** What an organisation is called; its id where the release knows none of it any more. */
export function assessedName(id: string, { vocabulary, locale }: ChartWords): string {
  const name = vocabulary.organisations.get(id)?.name;
  return name ? pickText(name, locale).text : id;
}

/** The same as a link to its page. */
export function AssessedOrganisation({ id, words }: { id: string; words: ChartWords }) {
  const organisation = words.vocabulary.organisations.get(id);
  if (!organisation) return id;
  return (
    <a href={organisationHref(id, words.locale, words.query)}>
      <LocalisedText text={organisation.name} words={words} />
    </a>
  );
}
