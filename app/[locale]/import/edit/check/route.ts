import { answerEditor, seeOther } from '@/lib/accounts/editor-door';
import { db } from '@/lib/db';
import { resolveSelection } from '@/lib/figures/selection-queries';
import { beginCheck } from '@/lib/import/draft-job-store';
import { createDraft } from '@/lib/import/draft-store';
import { importOptionsSchema } from '@/lib/import/import-schema';
import { recordKindSchema, toRecord } from '@/lib/import/record-fields';
import { toSurveyFile } from '@/lib/import/record-queries';
import { readLocale } from '../../../page-view';

/** Makes a draft of one corrected record, and begins to check it. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/edit/check'>,
) {
  const locale = await readLocale(params);
  const query = new URL(request.url).searchParams;
  const kind = recordKindSchema.safeParse(query.get('kind'));
  const id = query.get('id') ?? '';
  return answerEditor(request, { locale, needed: 'editor' }, async ({ actor, form }) => {
    if (!kind.success) return seeOther(`/${locale}/import`);
    const { selection } = await resolveSelection(new URLSearchParams());
    const record = toRecord(kind.data, form);
    const bytes = await toSurveyFile(kind.data, id, record, selection);
    const file = {
      name: `${id.replace('/', '-')}.json`,
      bytes,
      options: importOptionsSchema.parse({}),
    };
    const draft = await createDraft(await db(), file, actor);
    beginCheck(draft);
    return seeOther(`/${locale}/import/drafts/${draft}`);
  });
}
