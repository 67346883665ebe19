import type { ReactNode } from 'react';
import { countryName } from '@/lib/base/i18n/country-schema';
import { formatDate } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { countryHref } from '@/lib/domain/figures/figure-links';
import {
  identifierAddress,
  parseIdentifier,
} from '@/lib/domain/organisations/organisation-identifier';
import { relatedTo, type Organisation } from '@/lib/domain/organisations/organisation-schema';
import { FactList } from '../ui/fact-list';
import { OrganisationLink } from '../ui/organisation-link';

/** What is known of an organisation: what and where it is, whom it belongs to, which registers know it. */
export function OrganisationFacts({
  organisation,
  words,
}: {
  organisation: Organisation;
  words: ChartWords;
}) {
  const { t, locale, query, vocabulary } = words;
  const { id, kind, country } = organisation;
  const { parts, predecessors } = relatedTo(id, vocabulary.organisations.values());
  const facts: { name: string; value: ReactNode }[] = [
    { name: t('organisations.kind'), value: t(`organisations.kinds.${kind}`) },
  ];
  if (country !== null) {
    const href = countryHref(country, locale, query);
    const value = <a href={href}>{countryName(country, locale)}</a>;
    facts.push({ name: t('organisations.country'), value });
  }
  return (
    <div className="mt-6 max-w-2xl">
      <FactList
        facts={[
          ...facts,
          ...tieFacts(organisation, words),
          ...relationFacts(t('organisations.parts'), parts, words),
          ...relationFacts(t('organisations.predecessors'), predecessors, words),
          ...identifierFacts(organisation, words),
        ]}
      />
    </div>
  );
}

/** Whom it belongs to, and what took its place, each with its date where that is known. */
function tieFacts(organisation: Organisation, words: ChartWords) {
  const { t, locale } = words;
  const { parent, parent_from, successor, successor_from } = organisation;
  const since = (date: string | null) =>
    date === null ? '' : ` ${t('organisations.since', { date: formatDate(date, locale) })}`;
  const ties = [
    { name: t('organisations.parent'), id: parent, date: parent_from },
    { name: t('organisations.successor'), id: successor, date: successor_from },
  ];
  return ties.flatMap(({ name, id, date }) => {
    if (id === null) return [];
    const value = (
      <>
        <OrganisationLink id={id} words={words} />
        {since(date)}
      </>
    );
    return [{ name, value }];
  });
}

function relationFacts(name: string, organisations: readonly Organisation[], words: ChartWords) {
  if (organisations.length === 0) return [];
  const value = (
    <ul>
      {organisations.map(({ id }) => (
        <li key={id}>
          <OrganisationLink id={id} words={words} />
        </li>
      ))}
    </ul>
  );
  return [{ name, value }];
}

function identifierFacts({ identifiers }: Organisation, { t }: ChartWords) {
  return (identifiers ?? []).flatMap((text) => {
    const identifier = parseIdentifier(text);
    if (!identifier) return [];
    const value = (
      <a href={identifierAddress(identifier)} rel="noopener" className="tabular-nums">
        {identifier.number}
      </a>
    );
    return [{ name: t(`organisations.registers.${identifier.scheme}`), value }];
  });
}
