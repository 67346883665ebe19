import { formatDates } from '@/lib/base/i18n/format';
import { withQuery } from '@/lib/base/http/query';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { AssessmentView } from '@/lib/features/assessments/assessment-page';
import { LocalisedText } from '../ui/content-text';
import { FactList } from '../ui/fact-list';

/** The facts of a campaign, and how to compute its scores again. */
export function AssessmentFacts({ shown, words }: { shown: AssessmentView; words: ChartWords }) {
  const { t, locale, query } = words;
  const { id } = shown.assessment;
  const number = shown.protocol.protocol.version;
  const command = `npm run --silent assessment -- recompute contacts.csv --protocol prisma/data/protocols/protocol-${number}.json`;
  return (
    <div className="mt-6 max-w-2xl">
      <CampaignFacts shown={shown} protocolHref={`#protocol-${number}`} words={words} />
      <p className="mt-4">
        <a href={withQuery(`/${locale}/assessments/${id}/contacts.csv`, query ?? '')}>
          {t('assessments.take')}
        </a>
      </p>
      <p className="text-muted mt-2 text-sm">
        {t('assessments.recompute')} <code className="break-words">{command}</code>
      </p>
    </div>
  );
}

/** Who measured, who paid, what ties there are, by which protocol and when. It stands on each result. */
export function CampaignFacts({
  shown,
  protocolHref,
  words,
}: {
  shown: AssessmentView;
  protocolHref: string;
  words: ChartWords;
}) {
  const { t, locale } = words;
  const { assessment, protocol, days } = shown;
  const { campaign, version, reason } = assessment;
  const { body, body_url } = campaign;
  return (
    <FactList
      facts={[
        {
          name: t('assessments.body'),
          value: body_url === null ? body : <a href={body_url}>{body}</a>,
        },
        {
          name: t('assessments.funding'),
          value: <LocalisedText text={campaign.funding} words={words} />,
        },
        {
          name: t('assessments.interests'),
          value: <LocalisedText text={campaign.interests} words={words} />,
        },
        {
          name: t('assessments.protocol'),
          value: <a href={protocolHref}>{protocol.protocol.version}</a>,
        },
        { name: t('assessments.contactsFrom'), value: formatDates(days.from, days.to, locale) },
        ...(reason === null
          ? []
          : [
              {
                name: t('assessments.version'),
                value: t('assessments.versionText', { version, reason }),
              },
            ]),
      ]}
    />
  );
}
