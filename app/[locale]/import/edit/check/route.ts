import { firstOf, noQuery, queryOf } from '@/lib/base/http/query';
import { answerEditor, seeOther } from '@/lib/features/accounts/editor-guard';
import { db } from '@/lib/database/client';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { beginCheck } from '@/lib/features/import/drafts/draft-jobs';
import { createDraft } from '@/lib/database/stores/draft-store';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import { recordKindSchema, toRecordRow } from '@/lib/features/import/rows/record-fields';
import { toRecordFile } from '@/lib/features/import/rows/record-file';
import { getFormRecord, isWithdrawable, toWithdrawal } from '@/lib/features/import/stored-record';
import { readLocale } from '../../../page-view';

/** Makes a draft of one corrected record, of a new chart, or of a withdrawal, and begins to check it. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/edit/check'>,
) {
  const locale = await readLocale(params);
  const query = queryOf(request);
  const kind = recordKindSchema.safeParse(firstOf(query, 'kind'));
  const id = firstOf(query, 'id') ?? '';
  return answerEditor(request, { locale, needed: 'editor' }, async ({ actor, form }) => {
    if (!kind.success) return seeOther(`/${locale}/import`);
    const { selection } = await resolveSelection(noQuery);
    const record = await getFormRecord(kind.data, id, selection);
    if (record === null) return 'gone';
    const asked = form.get('withdraw') === 'yes' && isWithdrawable(kind.data) ? kind.data : null;
    const withdrawal = asked && (await toWithdrawal(asked, id, selection));
    if (asked !== null && withdrawal === null) return 'gone';
    const file = {
      name: `${id === '' ? kind.data : id.replace('/', '-')}.${withdrawal ? 'json' : 'xlsx'}`,
      bytes: withdrawal ?? (await toRecordFile(kind.data, toRecordRow(kind.data, form, record))),
      options: importOptionsSchema.parse({}),
    };
    const draft = await createDraft(await db(), file, actor);
    await beginCheck(draft);
    return seeOther(`/${locale}/import/drafts/${draft}`);
  });
}
