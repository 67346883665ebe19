import { firstOf, readQuery } from '@/lib/base/http/query';
import { EditorShell } from '@/components/import/accounts/editor-shell';
import { RecordForm } from '@/components/import/corrections/record-form';
import { IndicatorIds } from '@/components/import/corrections/indicator-ids';
import { WithdrawForm } from '@/components/import/corrections/withdraw-form';
import { recordFields, recordKindSchema } from '@/lib/features/import/rows/record-fields';
import { getFormRecord, isNewChart, isWithdrawable } from '@/lib/features/import/stored-record';
import { editorMetadata, readEditorView } from '../editor-view';

type Props = PageProps<'/[locale]/import/edit'>;

export const generateMetadata = ({ params }: Props) =>
  editorMetadata(params, (t) => t('drafts.correct'));

/** Corrects a single item: a figure, a survey, a statement …; of charts, without an id, it composes a new one. */
export default async function EditPage({ params, searchParams }: Props) {
  const { view, actor } = await readEditorView(params, 'editor');
  const { locale, selection } = view;
  const { t } = view.words;
  const asked = readQuery(await searchParams);
  const kind = recordKindSchema.catch('figures').parse(firstOf(asked, 'kind'));
  const id = (firstOf(asked, 'id') ?? '').trim().slice(0, 200);
  const isNew = isNewChart(kind, id);
  const record = await getFormRecord(kind, id, selection);
  const title = isNew ? t('drafts.compose') : t('drafts.editTitle', { id });
  const lead = isNew ? t('drafts.composeLead') : t('drafts.editLead');
  return (
    <EditorShell
      view={view}
      actor={actor}
      path="/edit"
      title={record ? title : t('drafts.correct')}
      lead={record ? lead : t('drafts.unknown', { id })}
    >
      {isNew && <IndicatorIds indicators={selection.vocabulary.indicators} locale={locale} t={t} />}
      {record && (
        <RecordForm kind={kind} id={id} fields={recordFields(kind, record)} locale={locale} t={t} />
      )}
      {record && !isNew && isWithdrawable(kind) && (
        <WithdrawForm kind={kind} id={id} locale={locale} t={t} />
      )}
    </EditorShell>
  );
}
