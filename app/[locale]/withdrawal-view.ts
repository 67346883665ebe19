import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import { toMeaning } from '@/lib/domain/figures/figure-meaning';
import { getFigure } from '@/lib/database/queries/figures/figure-queries';
import { getVocabulary } from '@/lib/database/queries/content/vocabulary-queries';
import { foreignTexts, type ForeignText } from '@/lib/base/i18n/foreign-texts';
import { pickText } from '@/lib/base/i18n/text-schema';
import type { Release } from '@/lib/domain/releases/release-schema';
import {
  getWithdrawal,
  type Withdrawable,
} from '@/lib/database/queries/changes/withdrawal-queries';
import { pageMetadata } from './page-metadata';

/** What was withdrawn: what it was, and the release that withdrew it. */
export type Withdrawal = {
  section: Withdrawable;
  id: string;
  name: string;
  foreign: readonly ForeignText[];
  release: Release;
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
  return { section, id, release, ...(await nameOf(section, id, view, release.number - 1)) };
}

/** Search engines forget the page; who follows a link to it is told. */
export function withdrawalMetadata({ section, id, name }: Withdrawal, view: PageView): Metadata {
  const { t, locale } = view.words;
  const title = `${t(`withdrawn.${section}`)}: ${name}`;
  const base = pageMetadata(locale, `/${section}/${id}`, {
    title,
    description: t('withdrawn.use'),
  });
  return { ...base, robots: { index: false } };
}

/** What it was called in the last release that had it. */
async function nameOf(
  section: Withdrawable,
  id: string,
  { words }: PageView,
  release: number,
): Promise<Pick<Withdrawal, 'name' | 'foreign'>> {
  const vocabulary = await getVocabulary(release);
  if (section === 'sources') {
    const source = vocabulary.sources.get(id);
    if (!source) return { name: id, foreign: [] };
    if (source.title !== null) return { name: source.title, foreign: [] };
    const { text } = pickText(source.label, words.locale);
    return { name: text, foreign: foreignTexts([source.label], words.locale) };
  }
  const figure = await getFigure(id, { release });
  if (!figure) return { name: id, foreign: [] };
  const { title, foreign } = toMeaning(figure, { ...words, vocabulary });
  return { name: title, foreign };
}
