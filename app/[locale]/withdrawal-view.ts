import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import { toMeaning } from '@/lib/domain/figures/figure-meaning';
import { getFigure } from '@/lib/database/queries/figures/figure-queries';
import { getVocabulary } from '@/lib/database/queries/content/vocabulary-queries';
import { foreignTexts, type ForeignText } from '@/lib/base/i18n/foreign-texts';
import { pickText, type Localised } from '@/lib/base/i18n/text-schema';
import type { Release } from '@/lib/domain/releases/release-schema';
import { getWithdrawal } from '@/lib/database/queries/changes/withdrawal-queries';
import { getPromises } from '@/lib/database/queries/content/commitment-queries';
import type { Withdrawable } from '@/lib/domain/releases/content-schema';
import { pageHref } from '@/components/layout/page-href';
import { formatQuery } from '@/lib/base/http/query';
import type { Locale } from '@/lib/base/i18n/locales';
import { getComposedCharts } from '@/lib/database/queries/content/chart-queries';
import { figurePath } from '@/lib/domain/figures/figure-links';
import type { Vocabulary } from '@/lib/domain/figures/vocabulary-schema';
import { pageMetadata } from './page-metadata';

/** What was withdrawn: what it was, and the release that withdrew it. */
export type Withdrawal = {
  section: Withdrawable;
  id: string;
  name: string;
  foreign: readonly ForeignText[];
  release: Release;
  /** The address under which it stands as it was. */
  was: string;
};

/**
 * Why nothing stands under an id that a page was asked for. What never stood is a page that does not exist.
 * @param section where the id belongs
 */
export async function readWithdrawal(
  section: Withdrawable,
  id: string,
  view: PageView,
): Promise<Withdrawal> {
  const release = (await getWithdrawal(section, id, view.selection.release)) ?? notFound();
  const { path, anchor = '', ...named } = await lastOf(section, id, view, release.number - 1);
  const was = pageHref(view.locale, path, formatQuery({ release: release.number - 1 })) + anchor;
  return { section, id, release, ...named, was };
}

/** Search engines forget the page; who follows a link to it is told. */
export function withdrawalMetadata({ section, id, name }: Withdrawal, view: PageView): Metadata {
  const { t, locale } = view.words;
  const title = t('labelled', { label: t(`withdrawn.${section}`), value: name });
  const path = section === 'charts' ? `/share/charts/${id}` : `/${section}/${id}`;
  const base = pageMetadata(locale, path, {
    title,
    description: t('withdrawn.use'),
  });
  return { ...base, robots: { index: false } };
}

type Named = Pick<Withdrawal, 'name' | 'foreign'> & { path: string; anchor?: string };

/** What it was called in the last release that had it, and the page that it stood on. */
async function lastOf(
  section: Withdrawable,
  id: string,
  { words }: PageView,
  release: number,
): Promise<Named> {
  const vocabulary = await getVocabulary(release);
  if (section === 'sources') return lastSource(id, vocabulary, words.locale);
  if (section === 'organisations') return lastOrganisation(id, vocabulary, words.locale);
  if (section === 'charts') return lastChart(id, release, words.locale);
  if (section === 'commitments') return lastCharter(id, release, words.locale);
  const path = figurePath(id);
  const figure = await getFigure(id, { release });
  if (!figure) return { name: id, foreign: [], path };
  const { title, foreign } = toMeaning(figure, { ...words, vocabulary });
  return { name: title, foreign, path };
}

function lastSource(id: string, { sources }: Vocabulary, locale: Locale): Named {
  const path = `/sources/${id}`;
  const source = sources.get(id);
  if (!source) return { name: id, foreign: [], path };
  if (source.title !== null) return { name: source.title, foreign: [], path };
  return { ...textIn(source.label, locale), path };
}

function lastOrganisation(id: string, { organisations }: Vocabulary, locale: Locale): Named {
  const path = `/organisations/${id}`;
  const organisation = organisations.get(id);
  return { ...textIn(organisation?.name ?? { en: id }, locale), path };
}

async function lastCharter(id: string, release: number, locale: Locale): Promise<Named> {
  const charter = (await getPromises(release)).charters.get(id);
  return { ...textIn(charter?.label ?? { en: id }, locale), path: `/commitments/${id}` };
}

/** A chart stood on the page of its theme. */
async function lastChart(id: string, release: number, locale: Locale): Promise<Named> {
  const chart = (await getComposedCharts(release)).find((one) => one.id === id);
  if (!chart) return { name: id, foreign: [], path: '/' };
  const path = `/themes/${chart.theme}`;
  return { ...textIn(chart.title ?? chart.label, locale), path, anchor: `#${id}` };
}

function textIn(text: Localised, locale: Locale): Pick<Named, 'name' | 'foreign'> {
  return { name: pickText(text, locale).text, foreign: foreignTexts([text], locale) };
}
