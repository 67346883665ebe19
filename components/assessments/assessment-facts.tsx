import { formatDates } from '@/lib/base/i18n/format';
import { withQuery } from '@/lib/base/http/query';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { AssessmentView } from '@/lib/features/assessments/assessment-page';
import { LocalisedText } from '../ui/content-text';
import { FactList } from '../ui/fact-list';

/** Who measured, who paid, what ties there are, by which protocol and when. It stands on each result. */
export function AssessmentFacts({ shown, words }: { shown: AssessmentView; words: ChartWords }) {
  const { t, locale, query } = words;
  const { assessment, protocol, days } = shown;
  const { campaign, id, version, reason } = assessment;
  const { body, body_url } = campaign;
  const number = protocol.protocol.version;
  const command = `npm run --silent assessment -- recompute contacts.csv --protocol prisma/data/protocols/protocol-${number}.json`;
  return (
    <div className="mt-6 max-w-2xl">
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
            value: <a href={`#protocol-${number}`}>{number}</a>,
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
