import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { organisationHref } from '@/lib/domain/figures/figure-links';
import { LocalisedText } from './content-text';

/** A link to the page of an organisation; its id alone where the release does not have it. */
export function OrganisationLink({ id, words }: { id: string; words: ChartWords }) {
  const organisation = words.vocabulary.organisations.get(id);
  if (!organisation) return id;
  return (
    <a href={organisationHref(id, words.locale, words.query)}>
      <LocalisedText text={organisation.name} words={words} />
    </a>
  );
}
