import { formatDate } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { Charter, Signature } from '@/lib/domain/commitments/commitment-schema';
import { OrganisationLink } from '../ui/organisation-link';
import { DataTable } from '../ui/data-table';
import { ScrollRegion } from '../ui/scroll-region';
import { PromiseSource } from './promise-source';

/** Who signed, when, and who took the signature back: withdrawn ones stay in their places. */
export function SignatureTable({
  charter,
  signatures,
  words,
}: {
  charter: Charter;
  signatures: readonly Signature[];
  words: ChartWords;
}) {
  const { t, locale } = words;
  if (signatures.length === 0)
    return (
      <p className="text-muted">
        {t(charter.kind === 'law' ? 'commitments.law' : 'commitments.noSignatures')}
      </p>
    );
  return (
    <>
      <p className="text-muted mb-4 max-w-prose">{t('commitments.signedLead')}</p>
      <ScrollRegion label={t('commitments.signedTitle')}>
        <DataTable
          columns={[
            { label: t('filters.names.organisation') },
            { label: t('commitments.signedOn') },
            { label: t('commitments.withdrawnOn') },
            { label: t('commitments.source') },
          ]}
          rows={signatures.map(({ id, organisation, signed_on, withdrawn_on, ...source }) => ({
            key: id,
            id,
            cells: [
              <OrganisationLink key="name" id={organisation} words={words} />,
              formatDate(signed_on, locale),
              withdrawn_on === null ? '–' : formatDate(withdrawn_on, locale),
              <PromiseSource key="source" {...source} words={words} />,
            ],
          }))}
        />
      </ScrollRegion>
    </>
  );
}
