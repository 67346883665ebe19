import { formatDay } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { campaignStateText, type CampaignState } from '@/lib/features/assessments/campaign-state';
import { LocalisedText } from '../../ui/content-text';

/** Campaigns with how far each is, and from which day it may be published. */
export function CampaignList({
  campaigns,
  words,
}: {
  campaigns: readonly CampaignState[];
  words: ChartWords;
}) {
  const { t, locale } = words;
  if (campaigns.length === 0) return <p className="mt-6">{t('assessments.forms.none')}</p>;
  return (
    <ul className="mt-6 max-w-prose">
      {campaigns.map((state) => {
        const { id, version, campaign, file_name: file, brought_by, brought_at } = state.newest;
        return (
          <li key={id} className="border-line border-b py-3">
            <a href={`/${locale}/import/assessments/${id}`} className="font-semibold">
              <LocalisedText text={campaign.title} words={words} />
            </a>
            <span className="block">{campaignStateText(state, words)}</span>
            <span className="text-muted block text-sm">
              {[
                t('assessments.measuredBy', { body: campaign.body }),
                t('assessments.forms.stored', { version, file }),
                t('drafts.broughtBy', { author: brought_by, date: formatDay(brought_at, locale) }),
              ].join(' · ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
