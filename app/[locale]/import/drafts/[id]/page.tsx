import { firstOf, readQuery } from '@/lib/base/http/query';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { AssignColumns } from '@/components/import/drafts/assign-columns';
import { DraftAnswers } from '@/components/import/drafts/draft-answers';
import { DraftFindings } from '@/components/import/drafts/draft-findings';
import { DraftPreview } from '@/components/import/drafts/draft-preview';
import { DraftState, type CheckState } from '@/components/import/drafts/draft-state';
import { EditorShell } from '@/components/import/accounts/editor-shell';
import { PublishForm } from '@/components/import/drafts/publish-form';
import { RedefinitionList } from '@/components/import/drafts/redefinition-list';
import { mayActAs } from '@/lib/domain/accounts/actor-schema';
import { db } from '@/lib/database/client';
import { formatDay } from '@/lib/base/i18n/format';
import { readDraftWork } from '@/lib/database/stores/draft-job-store';
import type { DraftCheck, ImportDraft } from '@/lib/domain/imports/draft-schema';
import { readDraft, readDraftCheck } from '@/lib/database/stores/draft-store';
import { editorMetadata, readEditorView } from '../../editor-view';

type Props = PageProps<'/[locale]/import/drafts/[id]'>;

export const generateMetadata = ({ params }: Props) =>
  editorMetadata(params, (t) => t('drafts.title'));

const filterSchema = z.object({
  severity: z.enum(['error', 'warning']).nullable().catch(null),
  search: z.string().max(200).catch(''),
});

/** A file that was brought: what the check found, what publishing would do, and the way to do it. */
export default async function DraftPage({ params, searchParams }: Props) {
  const { view, actor } = await readEditorView(params, 'editor');
  const { locale, newest } = view;
  const { t } = view.words;
  const { id } = await params;
  const asked = readQuery(await searchParams);
  const client = await db();
  const said = firstOf(asked, 'said');
  const draft = await readDraft(client, id);
  if (draft === null) notFound();
  // Asked before its check: a check that ends in between is there, then.
  const { isAtWork, progress } = await readDraftWork(client, id, new Date());
  const check = await readDraftCheck(client, id);
  const date = formatDay(draft.created_at, locale);
  const state = isAtWork ? 'checking' : stateOf(draft, check, newest);
  const canPublish = draft.release === null && state === 'checked' && check?.preview?.texts;
  const redefinitions = draft.release === null ? (check?.findings.redefinitions ?? []) : [];
  return (
    <EditorShell
      view={view}
      actor={actor}
      path={`/drafts/${id}`}
      title={draft.name}
      lead={t('drafts.broughtBy', { author: draft.author, date })}
    >
      <DraftState
        draft={draft}
        state={state}
        progress={progress}
        said={said}
        locale={locale}
        t={t}
      />
      {check && state === 'checked' && (
        <>
          <RedefinitionList redefinitions={redefinitions} locale={locale} t={t} />
          {check.findings.columns && (
            <AssignColumns
              draftId={id}
              table={check.findings.columns}
              vocabulary={view.words.vocabulary}
              locale={locale}
              t={t}
            />
          )}
          <DraftAnswers
            draft={draft}
            findings={check.findings}
            tellsIssues={said === 'incomplete'}
            locale={locale}
            t={t}
          />
          {check.preview && (
            <DraftPreview
              preview={check.preview}
              isPublished={draft.release !== null}
              locale={locale}
              t={t}
            />
          )}
          <DraftFindings
            draftId={id}
            findings={check.findings}
            filter={filterSchema.parse({
              severity: firstOf(asked, 'severity'),
              search: firstOf(asked, 'search'),
            })}
            locale={locale}
            t={t}
          />
        </>
      )}
      {canPublish &&
        check.identity &&
        (mayActAs(actor, 'publisher') ? (
          <PublishForm
            draftId={id}
            identity={check.identity}
            redefinitions={redefinitions}
            locale={locale}
            t={t}
          />
        ) : (
          <p className="mt-10">{t('drafts.onlyPublishers')}</p>
        ))}
    </EditorShell>
  );
}

function stateOf(draft: ImportDraft, check: DraftCheck | null, newest: number): CheckState {
  if (check === null) return 'unchecked';
  return check.checked_at === newest || draft.release !== null ? 'checked' : 'outdated';
}
