import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Metadata } from 'next';
import { mayActAs, type Actor, type Role } from '@/lib/domain/accounts/actor-schema';
import { isConfigured } from '@/lib/database/stores/auth-store';
import { readSessionActor } from '@/lib/features/accounts/session';
import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import { getTranslator, type Translator } from '@/lib/base/i18n/translations';
import { readLocale, readPageView } from '../page-view';

type Params = Promise<{ locale: string }>;

/** What every page of the editors begins with: the site's frame, in the page's language. */
export async function readFrame(params: Params): Promise<PageView> {
  return readPageView(params, Promise.resolve({}));
}

/** Who has signed in; null for nobody, also where the editors' part is not configured. */
export async function readVisitor(): Promise<Actor | null> {
  return readSessionActor(await headers());
}

/** A page for editors: everybody else is led to the sign-in, or told that their role does not do. */
export async function readEditorView(
  params: Params,
  needed: Role,
): Promise<{ view: PageView; actor: Actor }> {
  const locale = await readLocale(params);
  if (!isConfigured()) redirect(`/${locale}/import`);
  const actor = await readVisitor();
  if (actor === null) redirect(`/${locale}/import/sign-in`);
  if (!mayActAs(actor, needed)) redirect(`/${locale}/import?refused=not-allowed`);
  return { view: await readFrame(params), actor };
}

/** Titles of pages that no search engine is to list. */
export async function editorMetadata(
  params: Params,
  title: (t: Translator) => string,
): Promise<Metadata> {
  const t = getTranslator(await readLocale(params));
  return { title: `${title(t)} – ${t('site.name')}`, robots: { index: false, follow: false } };
}
