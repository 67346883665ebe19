import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { RatingIssueList } from '@/components/ratings/rating-questions';
import { ReceiptFacts, ReceiptForms } from '@/components/ratings/receipt';
import { CopyField } from '@/components/ui/copy-field';
import { Notice } from '@/components/ui/notice';
import { firstOf, readQuery } from '@/lib/base/http/query';
import { publicUrl } from '@/lib/base/settings/settings';
import { db } from '@/lib/database/client';
import { findByReceipt } from '@/lib/database/queries/ratings/rating-queries';
import { refusalSchema } from '@/lib/domain/accounts/refusal-schema';
import { filterValueLabel } from '@/lib/domain/filters/value-label';
import { receiptSchema } from '@/lib/domain/ratings/rating-secrets';
import { getTranslator } from '@/lib/base/i18n/translations';
import { getSentAnswers } from '@/lib/features/ratings/sent-answers';
import { ratingFields, readRatingFields } from '@/lib/features/ratings/rating-fields';
import { readLocale, readPageView } from '../../../page-view';

type Props = PageProps<'/[locale]/ratings/receipts/[id]'>;

export async function generateMetadata({ params }: Props) {
  const t = getTranslator(await readLocale(params));
  const title = `${t('ratings.receipt.title')} – ${t('site.name')}`;
  return { title, robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

/** What became of a rating, for whoever holds its receipt: its state, a change, a withdrawal. */
export default async function ReceiptPage({ params, searchParams }: Props) {
  const { id } = await params;
  const receipt = receiptSchema.safeParse(id);
  const rating = receipt.success ? await findByReceipt(await db(), receipt.data) : null;
  if (rating === null) notFound();
  const view = await readPageView(params, Promise.resolve({}));
  const { locale, words } = view;
  const { t } = words;
  const organisation = filterValueLabel('organisation', rating.organisation, words);
  const asked = readQuery(await searchParams);
  const kept = getSentAnswers(firstOf(asked, 'form'));
  const now = new Date();
  const read = kept === null ? null : readRatingFields(kept.fields, rating.organisation, now);
  const issues = read !== null && 'issues' in read ? read.issues : [];
  const refused = refusalSchema.parse(firstOf(asked, 'refused'));
  const page = `/${locale}/ratings/receipts/${id}`;
  return (
    <PageShell
      view={view}
      path={`/ratings/receipts/${id}`}
      title={t('ratings.receipt.titleOf', { organisation })}
      lead={t('ratings.receipt.lead')}
    >
      {asked.has('new') && <Notice>{t('ratings.receipt.thanks')}</Notice>}
      {asked.has('changed') && <Notice>{t('ratings.receipt.changed')}</Notice>}
      {refused && <Notice>{t(`ratings.form.refused.${refused}`)}</Notice>}
      {kept?.refusal && <Notice>{t('ratings.receipt.notChangeable')}</Notice>}
      {issues.length > 0 && (
        <Notice>
          <RatingIssueList issues={issues} words={words} />
        </Notice>
      )}
      <div className="max-w-2xl">
        <CopyField
          label={t('ratings.receipt.link')}
          value={`${publicUrl()}${page}`}
          rows={3}
          labels={{
            copy: t('ratings.receipt.copy'),
            copied: t('ratings.receipt.copied'),
            failed: t('ratings.receipt.failed'),
          }}
          t={t}
        />
      </div>
      <ReceiptFacts rating={rating} organisation={organisation} words={words} />
      <ReceiptForms
        rating={rating}
        page={page}
        fields={kept?.fields ?? ratingFields(rating)}
        issues={issues}
        now={now}
        words={words}
      />
    </PageShell>
  );
}
