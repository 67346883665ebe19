import { formBytes } from '../../base/settings/settings';
import { BodyBroken, BodyTooLarge, readForm } from '../../base/http/limited-body';
import { problemResponse } from '../../base/http/problem';
import { isSameSite } from '../../base/http/same-site';
import type { Locale } from '../../base/i18n/locales';
import { getTranslator } from '../../base/i18n/translations';
import {
  PublicationBusy,
  PublicationImpossible,
  PublicationUnknown,
} from '../../domain/releases/publication-error';
import { mayActAs, NotAllowed, type Actor, type Role } from '../../domain/accounts/actor-schema';
import { isConfigured } from '../../database/stores/auth-store';
import type { Refusal } from '../../domain/accounts/refusal-schema';
import { readSessionActor } from './session';

const statuses: Record<Refusal, number> = {
  ...{
    'not-allowed': 403,
    'cross-site': 403,
    gone: 404,
    busy: 409,
    changed: 409,
    'too-large': 413,
    cut: 400,
  },
  ...{ locked: 503, 'read-only': 503, disk: 507, unreachable: 503, unknown: 503, unavailable: 503 },
};

type EditorRequest = { actor: Actor; form: FormData };

/**
 * Guards the editors' forms and downloads: refuses what another site's page sends, leads to the
 * sign-in whoever has no session, and refuses whose role does not do. Nothing of it is ever cached.
 * @param needed the role it takes; null where any will do
 * @param respond what is done, or why not
 */
export async function answerEditor(
  request: Request,
  { locale, needed, fileBytes = 0 }: { locale: Locale; needed: Role | null; fileBytes?: number },
  respond: (asked: EditorRequest) => Promise<Response | Refusal>,
): Promise<Response> {
  const page = `/${locale}/import`;
  const refuse = (refusal: Refusal) => refusalResponse(refusal, request, { locale, page });
  if (request.method !== 'GET' && !isSameSite(request)) return refuse('cross-site');
  try {
    const actor = await readSessionActor(request.headers);
    if (actor === null) return seeOther(`/${locale}/import/sign-in`);
    if (needed !== null && !mayActAs(actor, needed)) return refuse('not-allowed');
    const form = await readSentForm(request, formBytes() + fileBytes);
    const answer = await respond({ actor, form });
    return typeof answer === 'string' ? refuse(answer) : answer;
  } catch (error) {
    return refuse(refusalOf(error));
  }
}

/**
 * Guards the forms for which nobody needs a session: the sign-in, and what members of the public send.
 * @param page where it is told why something was refused, or that accounts are not configured
 */
export async function answerVisitor(
  request: Request,
  { locale, page = `/${locale}/import` }: { locale: Locale; page?: string },
  respond: (form: FormData) => Promise<Response>,
): Promise<Response> {
  const refuse = (refusal: Refusal) => refusalResponse(refusal, request, { locale, page });
  if (!isSameSite(request)) return refuse('cross-site');
  if (!isConfigured()) return seeOther(page);
  try {
    return await respond(await readSentForm(request, formBytes()));
  } catch (error) {
    return refuse(refusalOf(error));
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof NotAllowed) return 'not-allowed';
  if (error instanceof PublicationBusy) return 'busy';
  if (error instanceof BodyTooLarge) return 'too-large';
  if (error instanceof BodyBroken) return 'cut';
  console.error(error);
  if (error instanceof PublicationUnknown) return 'unknown';
  return error instanceof PublicationImpossible ? error.code : 'unavailable';
}

async function readSentForm(request: Request, maxBytes: number): Promise<FormData> {
  return request.method === 'GET' ? new FormData() : readForm(request, maxBytes);
}

const closed = { 'Cache-Control': 'no-store' };

/** Leads a browser on after a form; a reload then sends nothing twice. */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ ...closed, Location: path });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** Whether somebody reads the answer on a page. */
export function isBrowser(request: Request): boolean {
  return request.headers.get('Accept')?.includes('text/html') ?? false;
}

/** A browser is led to the page that tells why; a program gets a problem. */
function refusalResponse(
  refusal: Refusal,
  request: Request,
  { locale, page }: { locale: Locale; page: string },
): Response {
  if (isBrowser(request)) return seeOther(`${page}?refused=${refusal}`);
  const title = getTranslator(locale)(`accounts.refused.${refusal}`);
  const status = statuses[refusal];
  const headers: Record<string, string> = status >= 500 ? { 'Retry-After': '5' } : {};
  return problemResponse(status, { title, lang: locale }, headers);
}
