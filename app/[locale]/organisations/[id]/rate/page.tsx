import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { RatingIssueList } from '@/components/ratings/rating-questions';
import { RatingForm } from '@/components/ratings/rating-form';
import { Notice } from '@/components/ui/notice';
import { firstOf, readQuery } from '@/lib/base/http/query';
import { foreignTexts } from '@/lib/base/i18n/foreign-texts';
import { pickText } from '@/lib/base/i18n/text-schema';
import { refusalSchema } from '@/lib/domain/accounts/refusal-schema';
import { proofSecret, ratingFormRefusalSchema } from '@/lib/features/ratings/give-rating';
import { getSentAnswers } from '@/lib/features/ratings/sent-answers';
import { setTask } from '@/lib/features/ratings/proof-of-work';
import { readRatingFields } from '@/lib/features/ratings/rating-fields';
import { readPageView } from '../../../page-view';

type Props = PageProps<'/[locale]/organisations/[id]/rate'>;

async function readRated({ params }: Pick<Props, 'params'>) {
  const { id } = await params;
  const view = await readPageView(params, Promise.resolve({}));
  const { locale, t, vocabulary } = view.words;
  const organisation = vocabulary.organisations.get(id);
  if (!organisation) notFound();
  const name = pickText(organisation.name, locale).text;
  return {
    ...{ view, id, title: t('ratings.form.title', { organisation: name }) },
    foreign: foreignTexts([organisation.name], locale),
  };
}

export async function generateMetadata(props: Props) {
  const { view, title } = await readRated(props);
  return { title: `${title} – ${view.words.t('site.name')}`, robots: { index: false } };
}

/** The form with which a member of the public rates an organisation: one screen, no account. */
export default async function RatePage({ params, searchParams }: Props) {
  const { view, id, title, foreign } = await readRated({ params });
  const { locale, words } = view;
  const { t } = words;
  const page = `/${locale}/organisations/${id}/rate`;
  const asked = readQuery(await searchParams);
  const kept = getSentAnswers(firstOf(asked, 'form'));
  const fields = kept?.fields ?? new Map<string, string>();
  const now = new Date();
  const read = kept === null ? null : readRatingFields(fields, id, now);
  const issues = read !== null && 'issues' in read ? read.issues : [];
  const refusal = ratingFormRefusalSchema.parse(kept?.refusal);
  const refused = refusalSchema.parse(firstOf(asked, 'refused'));
  const secret = proofSecret();
  return (
    <PageShell
      view={view}
      path={`/organisations/${id}/rate`}
      title={title}
      foreign={foreign}
      lead={t('ratings.form.lead')}
    >
      {refused && <Notice>{t(`ratings.form.refused.${refused}`)}</Notice>}
      {refusal && <Notice>{t(`ratings.form.proofIssues.${refusal}`)}</Notice>}
      {issues.length > 0 && (
        <Notice>
          <RatingIssueList issues={issues} words={words} />
        </Notice>
      )}
      {secret === null ? (
        <p className="mt-6">{t('ratings.form.notConfigured')}</p>
      ) : (
        <RatingForm
          action={`${page}/send`}
          doubtHref={`/${locale}/ratings/doubts?about=code&organisation=${id}`}
          task={await setTask(secret, now)}
          fields={fields}
          issues={issues}
          now={now}
          words={words}
        />
      )}
      <p className="text-muted mt-8 max-w-prose text-sm">
        {t('ratings.form.kept')} <a href={`/${locale}/ratings`}>{t('ratings.form.more')}</a>
      </p>
      <p className="mt-4">
        <a href={`/${locale}/organisations/${id}`}>{t('ratings.form.back')}</a>
      </p>
    </PageShell>
  );
}
