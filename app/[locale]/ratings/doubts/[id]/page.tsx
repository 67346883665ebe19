import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { Notice } from '@/components/ui/notice';
import { readQuery } from '@/lib/base/http/query';
import { formatDay } from '@/lib/base/i18n/format';
import { getTranslator } from '@/lib/base/i18n/translations';
import { db } from '@/lib/database/client';
import { findDoubt } from '@/lib/database/stores/ratings/doubt-store';
import { receiptSchema } from '@/lib/domain/ratings/rating-secrets';
import { readLocale, readPageView } from '../../../page-view';

type Props = PageProps<'/[locale]/ratings/doubts/[id]'>;

export async function generateMetadata({ params }: Props) {
  const t = getTranslator(await readLocale(params));
  const title = `${t('ratings.doubt.receiptTitle')} – ${t('site.name')}`;
  return { title, robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

/** What somebody asked, and the answer once there is one. */
export default async function AnswerPage({ params, searchParams }: Props) {
  const { id } = await params;
  const receipt = receiptSchema.safeParse(id);
  const doubt = receipt.success ? await findDoubt(await db(), receipt.data) : null;
  if (doubt === null) notFound();
  const view = await readPageView(params, Promise.resolve({}));
  const { locale, words } = view;
  const { t } = words;
  const answeredOn = doubt.answered_at;
  return (
    <PageShell
      view={view}
      path={`/ratings/doubts/${id}`}
      title={t('ratings.doubt.receiptTitle')}
      lead={answeredOn === null ? t('ratings.doubt.receiptLead') : undefined}
    >
      {readQuery(await searchParams).has('new') && <Notice>{t('ratings.doubt.sent')}</Notice>}
      <p className="text-muted">
        {t('labelled', {
          label: t('ratings.doubt.askedOn'),
          value: formatDay(doubt.asked_at, locale),
        })}
      </p>
      <p className="max-w-prose break-words whitespace-pre-line">{doubt.reason}</p>
      {answeredOn === null ? (
        <p className="mt-6 font-semibold">{t('ratings.doubt.waiting')}</p>
      ) : (
        <section className="mt-8 max-w-prose">
          <h2 className="section-title">
            {t('ratings.doubt.answeredOn', { date: formatDay(answeredOn, locale) })}
          </h2>
          <p className="break-words whitespace-pre-line">{doubt.answer}</p>
        </section>
      )}
    </PageShell>
  );
}
