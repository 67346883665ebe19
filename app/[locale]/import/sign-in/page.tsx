import { firstOf, readQuery } from '@/lib/base/http/query';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/import/accounts/sign-in-form';
import { PageShell } from '@/components/layout/page-shell';
import { isConfigured } from '@/lib/database/stores/auth-store';
import { readLocale } from '../../page-view';
import { editorMetadata, readFrame, readVisitor } from '../editor-view';

type Props = PageProps<'/[locale]/import/sign-in'>;

export const generateMetadata = ({ params }: Props) =>
  editorMetadata(params, (t) => t('accounts.signIn.title'));

/** Where editors sign in. */
export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await readLocale(params);
  if (!isConfigured() || (await readVisitor()) !== null) redirect(`/${locale}/import`);
  const view = await readFrame(params);
  const { t } = view.words;
  const asked = readQuery(await searchParams);
  const wait = firstOf(asked, 'wait') ?? '';
  const minutes = /^\d{1,4}$/.test(wait) ? Math.ceil(Number(wait) / 60) : null;
  return (
    <PageShell
      view={view}
      path="/import/sign-in"
      title={t('accounts.signIn.title')}
      lead={t('accounts.signIn.lead')}
    >
      <SignInForm hasFailed={asked.has('failed')} waitMinutes={minutes} locale={locale} t={t} />
    </PageShell>
  );
}
