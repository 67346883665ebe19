import { z } from 'zod';
import { answerEditor, isBrowser, seeOther } from '@/lib/features/accounts/editor-guard';
import { db } from '@/lib/database/client';
import { problemResponse } from '@/lib/base/http/problem';
import type { Locale } from '@/lib/base/i18n/locales';
import { getTranslator } from '@/lib/base/i18n/translations';
import { checkIdentitySchema } from '@/lib/domain/imports/check-identity';
import { beginCheck, publishDraft } from '@/lib/features/import/drafts/draft-jobs';
import { readDraftCheck } from '@/lib/database/stores/draft-store';
import { redefinitionLine } from '@/lib/features/import/messages/redefinition-text';
import { readLocale } from '../../../../page-view';

const askedSchema = z.object({
  reason: z.string().trim().min(1).max(300),
  /** Of the check that the form's page showed. */
  identity: checkIdentitySchema,
  confirm: z.literal('redefinitions').optional().catch(undefined),
});

/** Publishes a draft as it was previewed, or refuses. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/drafts/[id]/publish'>,
) {
  const locale = await readLocale(params);
  const { id } = await params;
  const page = `/${locale}/import/drafts/${id}`;
  return answerEditor(request, { locale, needed: 'publisher' }, async ({ actor, form }) => {
    const asked = askedSchema.safeParse(Object.fromEntries(form));
    if (!asked.success) return seeOther(`${page}?said=noReason`);
    const { reason, identity, confirm } = asked.data;
    const by = { actor, reason, confirmsRedefinitions: confirm !== undefined };
    const said = await publish(id, by, identity);
    if (said === 'gone') return said;
    if (said === 'stale' && !isBrowser(request)) return 'changed';
    if (said === 'unconfirmed' && !isBrowser(request)) return refuseRedefinitions(id, locale);
    return seeOther(said === null ? page : `${page}?said=${said}`);
  });
}

/** @returns what the page has to say of it; null where it was published */
async function publish(...asked: Parameters<typeof publishDraft>) {
  const [id] = asked;
  try {
    const reply = await publishDraft(...asked);
    if (reply.kind === 'published') return null;
    if (reply.kind === 'impossible') return reply.code;
    if (reply.kind === 'busy' || reply.kind === 'gone') return reply.kind;
    if (reply.kind === 'unconfirmed') return reply.kind;
    await beginCheck(id);
    return reply.kind === 'refused' ? 'refused' : 'stale';
  } catch (error) {
    console.error(error);
    return 'failed';
  }
}

/** Names, to a program, what takes a confirmation. */
async function refuseRedefinitions(id: string, lang: Locale): Promise<Response> {
  const check = await readDraftCheck(await db(), id);
  const errors = (check?.findings.redefinitions ?? []).map((one) => ({
    parameter: 'confirm',
    message: redefinitionLine(one, lang),
  }));
  return problemResponse(409, {
    title: getTranslator(lang)('import.redefinitions.refused'),
    ...{ errors, lang },
  });
}
