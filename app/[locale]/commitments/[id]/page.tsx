import type { Metadata } from 'next';
import { WithdrawnPage } from '@/components/changes/withdrawn-page';
import { AssessedPromises } from '@/components/commitments/assessed-promises';
import { CharterFacts } from '@/components/commitments/charter-facts';
import { CommitmentList } from '@/components/commitments/commitment-list';
import { CommitmentMeasures } from '@/components/commitments/commitment-measures';
import { SignatureTable } from '@/components/commitments/signature-table';
import { pageHref } from '@/components/layout/page-href';
import { PageShell } from '@/components/layout/page-shell';
import { foreignTexts } from '@/lib/base/i18n/foreign-texts';
import { pickText } from '@/lib/base/i18n/text-schema';
import { getPromises } from '@/lib/database/queries/content/commitment-queries';
import { getCharterVerdicts } from '@/lib/features/assessments/assessment-page';
import { getCharterPage } from '@/lib/features/commitments/charter-page';
import { pageMetadata } from '../../page-metadata';
import { readPageView } from '../../page-view';
import { readWithdrawal, withdrawalMetadata } from '../../withdrawal-view';

type Props = PageProps<'/[locale]/commitments/[id]'>;

/** The charter or law that an address names; what was withdrawn, instead; else no page. */
async function readAddressedCharter({ params, searchParams }: Props) {
  const { id } = await params;
  const view = await readPageView(params, searchParams);
  const charter = (await getPromises(view.selection.release)).charters.get(id);
  if (!charter) return { withdrawal: await readWithdrawal('commitments', id, view), view };
  const title = pickText(charter.label, view.locale).text;
  const foreign = foreignTexts([charter.label], view.locale);
  return { withdrawal: null, view, charter, title, foreign, path: `/commitments/${id}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const read = await readAddressedCharter(props);
  if (read.withdrawal) return withdrawalMetadata(read.withdrawal, read.view);
  const { view, path, title } = read;
  const description = view.words.t('commitments.descriptionOf', { charter: title });
  return pageMetadata(view.locale, path, { title, description });
}

/** A charter or law: what it promises, who signed, and what was measured since. */
export default async function CharterPage(props: Props) {
  const read = await readAddressedCharter(props);
  if (read.withdrawal) return <WithdrawnPage view={read.view} withdrawal={read.withdrawal} />;
  const { view, charter, title, foreign, path } = read;
  const { locale, query, words } = view;
  const { t } = words;
  const until = view.release.published_at.getUTCFullYear();
  const { commitments, signatures, measured } = await getCharterPage(
    ...([charter, view.selection, until, words] as const),
  );
  // Nobody is held to what nobody signed.
  const assessed =
    signatures.length === 0 ? [] : await getCharterVerdicts(charter.id, view.selection.release);
  return (
    <PageShell view={view} path={path} title={title} foreign={foreign}>
      <p className="mt-4">
        <a href={pageHref(locale, '/commitments', query)}>← {t('commitments.all')}</a>
      </p>
      <CharterFacts charter={charter} words={words} />
      <section className="mt-14 max-w-prose">
        <h2 className="section-title">{t('commitments.pledgedTitle')}</h2>
        <CommitmentList commitments={commitments} words={words} />
      </section>
      <section className="mt-14">
        <h2 className="section-title">{t('commitments.signedTitle')}</h2>
        <SignatureTable charter={charter} signatures={signatures} words={words} />
      </section>
      <section className="mt-14">
        <h2 className="section-title">{t('commitments.measuredTitle')}</h2>
        <CommitmentMeasures
          measured={measured}
          hasSignatories={signatures.length > 0}
          path={path}
          view={view}
        />
        <AssessedPromises assessed={assessed} words={words} />
      </section>
    </PageShell>
  );
}
