import { PageShell } from '@/components/layout/page-shell';
import { DoubtForm } from '@/components/ratings/doubt-form';
import { Notice } from '@/components/ui/notice';
import { firstOf, readQuery } from '@/lib/base/http/query';
import { pickText } from '@/lib/base/i18n/text-schema';
import { getTranslator } from '@/lib/base/i18n/translations';
import { refusalSchema } from '@/lib/domain/accounts/refusal-schema';
import { isConfigured } from '@/lib/database/stores/auth-store';
import { readDoubtFields } from '@/lib/features/ratings/doubt-fields';
import { getSentAnswers } from '@/lib/features/ratings/sent-answers';
import { readLocale, readPageView } from '../../page-view';

type Props = PageProps<'/[locale]/ratings/doubts'>;

export async function generateMetadata({ params }: Props) {
  const t = getTranslator(await readLocale(params));
  return { title: `${t('ratings.doubt.title')} – ${t('site.name')}`, robots: { index: false } };
}

/** Where anybody may doubt ratings, or ask for a code. */
export default async function DoubtPage({ params, searchParams }: Props) {
  const view = await readPageView(params, Promise.resolve({}));
  const { locale, words } = view;
  const { t, vocabulary } = words;
  const asked = readQuery(await searchParams);
  const kept = getSentAnswers(firstOf(asked, 'form'));
  const begun = new Map([
    ['about', firstOf(asked, 'about') ?? 'doubt'],
    ['organisation', firstOf(asked, 'organisation') ?? ''],
  ]);
  const read = kept === null ? null : readDoubtFields(kept.fields);
  const issues = read !== null && 'issues' in read ? read.issues : [];
  const refused = refusalSchema.parse(firstOf(asked, 'refused'));
  return (
    <PageShell
      view={view}
      path="/ratings/doubts"
      title={t('ratings.doubt.title')}
      lead={t('ratings.doubt.lead')}
    >
      {refused && <Notice>{t(`ratings.form.refused.${refused}`)}</Notice>}
      {issues.length > 0 && <Notice>{t('ratings.doubt.wrong')}</Notice>}
      {isConfigured() ? (
        <DoubtForm
          action={`/${locale}/ratings/doubts/send`}
          organisations={Array.from(vocabulary.organisations, ([value, { name }]) => ({
            value,
            label: pickText(name, locale).text,
          }))}
          fields={kept?.fields ?? begun}
          issues={issues}
          words={words}
        />
      ) : (
        <p>{t('ratings.form.notConfigured')}</p>
      )}
    </PageShell>
  );
}
