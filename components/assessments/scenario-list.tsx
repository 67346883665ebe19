import { formatDate } from '@/lib/base/i18n/format';
import { foreignTexts } from '@/lib/base/i18n/foreign-texts';
import { pickText } from '@/lib/base/i18n/text-schema';
import type { Campaign } from '@/lib/domain/assessments/campaign-schema';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { ContentText, LocalisedText } from '../ui/content-text';

/** What was asked, each with the answer that was registered beforehand. */
export function ScenarioList({ campaign, words }: { campaign: Campaign; words: ChartWords }) {
  const { t, locale } = words;
  const day = formatDate(campaign.scenarios_registered_on, locale);
  return (
    <section className="mt-12 max-w-prose" aria-labelledby="scenarios">
      <h2 id="scenarios" className="section-title">
        {t('assessments.scenarios')}
      </h2>
      <p className="text-muted">{t('assessments.registered', { date: day })}</p>
      <ul className="mt-3 list-disc pl-5">
        {campaign.scenarios.map(({ code, question, answer }) => (
          <li key={code} className="mb-2">
            <LocalisedText text={question} words={words} />{' '}
            <span className="text-muted">({code})</span>
            <span className="text-muted block text-sm">
              <ContentText
                text={t('assessments.expectedAnswer', { answer: pickText(answer, locale).text })}
                foreign={foreignTexts([answer], locale)}
                t={t}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
