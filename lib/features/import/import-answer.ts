import { setImmediate } from 'node:timers/promises';
import { queryOf, type Query } from '../../base/http/query';
import { z } from 'zod';
import { mayActAs, type Actor } from '../../domain/accounts/actor-schema';
import { readActor } from '../accounts/session';
import { db } from '../../database/client';
import { importLimits } from '../../base/settings/settings';
import { BodyBroken, BodyTooLarge, readBody } from '../../base/http/limited-body';
import { problemResponse, type ProblemError } from '../../base/http/problem';
import { isSameSite } from '../../base/http/same-site';
import { negotiateLocale } from '../../base/i18n/negotiate';
import type { Locale } from '../../base/i18n/locales';
import { getTranslator } from '../../base/i18n/translations';
import { noChanges } from '../../domain/releases/change-summary';
import { checkDraft, publishDraft } from './drafts/draft-jobs';
import type { DraftCheck } from '../../domain/imports/draft-schema';
import { readPublishedAs } from '../../database/queries/imports/imported-file-queries';
import { newestNumber } from '../../database/queries/releases/release-queries';
import { createDraft, readDraftCheck } from '../../database/stores/draft-store';
import { issueText } from './messages/issue-text';
import { importCallSchema, type ImportCall } from './import-call-schema';
import { contentHashOf } from '../../domain/imports/check-identity';
import { questionText } from './messages/question-text';
import { redefinitionLine } from './messages/redefinition-text';

type ImportRequest = { actor: Actor; call: ImportCall; bytes: Uint8Array; lang: Locale };

/**
 * `POST /api/v1/imports`: the body is a file, the query what is said of it. Checks it, and publishes it
 * unless only the check is asked for. The same file sent again changes nothing and names its release.
 */
export async function answerImport(request: Request): Promise<Response> {
  const lang = negotiateLocale(request.headers.get('Accept-Language'));
  const refuse = refuser(lang);
  try {
    return await admit(request, lang);
  } catch (error) {
    if (error instanceof BodyTooLarge) return refuse(413, 'tooLarge');
    if (error instanceof BodyBroken) return refuse(400, 'cut');
    console.error(error);
    return refuse(503, 'unavailable', { 'Retry-After': '5' });
  }
}

async function admit(request: Request, lang: Locale): Promise<Response> {
  const refuse = refuser(lang);
  const actor = await readActor(request.headers);
  if (actor === null) return refuse(401, 'unauthorized', { 'WWW-Authenticate': 'Bearer' });
  const hasToken = request.headers.has('Authorization');
  if (!hasToken && !isSameSite(request)) return refuse(403, 'crossSite');
  const call = importCallSchema.safeParse(callOf(queryOf(request)));
  if (!call.success) return refuseQuery(call.error, lang);
  if (!mayActAs(actor, call.data.check ? 'editor' : 'publisher')) return refuse(403, 'notAllowed');
  const bytes = await readBody(request, importLimits().fileBytes);
  return work({ actor, call: call.data, bytes, lang });
}

/** Parameters, of which some may be there several times. */
function callOf(query: Query): Record<string, string | readonly string[] | undefined> {
  const isList = (name: string) => name === 'column' || name === 'constant';
  return Object.fromEntries(
    [...query].map(([name, values]) => [name, isList(name) ? values : values.at(-1)] as const),
  );
}

async function work({ actor, call, bytes, lang }: ImportRequest): Promise<Response> {
  const client = await db();
  const { name, options, reason } = call;
  const id = await createDraft(client, { name, bytes, options }, actor);
  await checkDraft(id);
  const check = await readDraftCheck(client, id);
  if (check === null) return refuser(lang)(503, 'unavailable', { 'Retry-After': '5' });
  if (check.preview === null) return refuseIssues(check, lang);
  if (call.check)
    return importResponse(200, lang, { ...(await toAnswer(check, lang)), release: null });
  const { identity = null, confirmsRedefinitions } = call;
  if (identity !== null && identity !== check.identity) return refuseChanged(check, lang);
  const by = { actor, reason, confirmsRedefinitions };
  const isUnseen = identity === null;
  const reply = await publishDraft(id, by, check.identity ?? '', { isUnseen });
  if (reply.kind === 'unconfirmed' || reply.kind === 'refused') return refuseFound(id, lang);
  if (reply.kind !== 'published') return refuser(lang)(409, 'conflict', { 'Retry-After': '5' });
  const { release } = reply.report;
  const standing = release ?? (await readPublishedAs(client, contentHashOf(bytes)));
  // Others may have published meanwhile, so that it was checked again.
  const published = (await readDraftCheck(client, id)) ?? check;
  const found = { ...(await toAnswer(published, lang)), release: standing };
  return importResponse(release === null ? 200 : 201, lang, found);
}

/** Why a draft is not published, as it stands beside what others published meanwhile. */
async function refuseFound(id: string, lang: Locale): Promise<Response> {
  const client = await db();
  const before = await readDraftCheck(client, id);
  if (before?.checked_at !== (await newestNumber(client))) await checkDraft(id);
  const check = await readDraftCheck(client, id);
  if (check === null) return refuser(lang)(503, 'unavailable', { 'Retry-After': '5' });
  if (check.preview === null) return refuseIssues(check, lang);
  if (check.findings.redefinitions.length > 0) return refuseRedefinitions(check, lang);
  return refuser(lang)(409, 'conflict', { 'Retry-After': '5' });
}

/** What a check says to a program: counts of figures, and what deserves a look. */
async function toAnswer(
  { findings: { issues, omitted, redefinitions }, preview, identity }: DraftCheck,
  lang: Locale,
) {
  const { added, corrected, withdrawn } = preview?.texts?.[lang].changes.counts ?? noChanges;
  const warnings = await toErrors(issues, omitted, lang);
  return { added, changed: corrected, withdrawn, identity, redefinitions, warnings };
}

/** What would be published is not what was seen: the answer says what it is now. */
async function refuseChanged(check: DraftCheck, lang: Locale): Promise<Response> {
  const title = getTranslator(lang)('import.api.changed');
  return problemResponse(409, {
    title,
    lang,
    preview: { ...(await toAnswer(check, lang)), release: null },
  });
}

function refuseRedefinitions({ findings }: DraftCheck, lang: Locale): Response {
  const title = getTranslator(lang)('import.redefinitions.refused');
  const errors = findings.redefinitions.map((one) => ({
    ...{ parameter: 'confirm', message: redefinitionLine(one, lang) },
  }));
  return problemResponse(409, { title, errors, lang });
}

async function refuseIssues({ findings }: DraftCheck, lang: Locale): Promise<Response> {
  const { issues, omitted, questions, columns } = findings;
  const t = getTranslator(lang);
  const asked = questions.map((question) => ({
    ...{ parameter: question.option, message: questionText(question, lang).text },
  }));
  const errors = issues.filter(({ severity }) => severity === 'error');
  return problemResponse(422, {
    title: t('import.api.faulty'),
    errors: [...asked, ...(await toErrors(errors, omitted, lang))],
    ...(columns?.isAsked && { columns }),
    lang,
  });
}

/** How many issues are put into words before others are let in. */
const saidAtOnce = 100;

/** Issues in words, and, where there are too many to tell, how many more there are. */
async function toErrors(
  issues: DraftCheck['findings']['issues'],
  omitted: number,
  lang: Locale,
): Promise<ProblemError[]> {
  const t = getTranslator(lang);
  const errors: ProblemError[] = [];
  for (const [at, issue] of issues.entries()) {
    if (at % saidAtOnce === 0) await setImmediate();
    errors.push(toError(issue, lang));
  }
  if (omitted === 0) return errors;
  const message = t('drafts.omitted', { count: omitted });
  return [...errors, { parameter: 'file', message }];
}

function toError(issue: DraftCheck['findings']['issues'][number], lang: Locale): ProblemError {
  const { problem, mend } = issueText(issue, lang);
  const t = getTranslator(lang);
  const more = issue.more === undefined ? [] : [t('import.more', { count: issue.more })];
  const message = [problem, mend, ...more].join(' ');
  const { row, sheet, column, place } = issue;
  return row === null ? { parameter: place, message } : { row, sheet, column, message };
}

function refuseQuery(error: z.ZodError, lang: Locale): Response {
  const t = getTranslator(lang);
  const errors = error.issues.map(({ path }) => {
    const parameter = path.join('.');
    return { parameter, message: t('import.api.parameter', { parameter }) };
  });
  return problemResponse(400, { title: t('problems.title'), errors, lang });
}

type Reason =
  'unauthorized' | 'crossSite' | 'notAllowed' | 'tooLarge' | 'cut' | 'conflict' | 'unavailable';

function refuser(lang: Locale) {
  return (status: number, reason: Reason, headers: Record<string, string> = {}) =>
    problemResponse(status, { title: getTranslator(lang)(`import.api.${reason}`), lang }, headers);
}

function importResponse(status: number, lang: Locale, body: object): Response {
  return Response.json(body, {
    status,
    headers: { 'Cache-Control': 'no-store', 'Content-Language': lang },
  });
}
