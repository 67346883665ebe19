import { z } from 'zod';
import { answerEditor, seeOther } from '@/lib/accounts/editor-door';
import { beginCheck, publishDraft } from '@/lib/import/draft-job-store';
import { readLocale } from '../../../../page-view';

const askedSchema = z.object({
  reason: z.string().trim().min(1).max(300),
  previewed_at: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

/** Publishes a draft as it was previewed. */
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
    const { reason, previewed_at } = asked.data;
    const said = await publish(id, { actor, reason }, previewed_at);
    if (said === 'gone') return said;
    return seeOther(said === null ? page : `${page}?said=${said}`);
  });
}

/** @returns what the page has to say of it; null where it was published */
async function publish(...asked: Parameters<typeof publishDraft>) {
  try {
    const reply = await publishDraft(...asked);
    if (reply.kind === 'published') return null;
    if (reply.kind === 'impossible') return reply.code;
    if (reply.kind === 'busy' || reply.kind === 'gone') return reply.kind;
    beginCheck(asked[0]);
    return reply.kind === 'refused' ? 'refused' : 'stale';
  } catch (fault) {
    console.error(fault);
    return 'failed';
  }
}
