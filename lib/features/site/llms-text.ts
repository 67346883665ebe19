import { apiCalls } from '../api/openapi/call-catalogue';
import { callExample } from '../api/openapi/call-parameters';
import { callUrl } from '../api/explorer/call-url';
import { publicUrl } from '../../base/settings/settings';
import type { SelectionRequest, Answer } from '../responses/figures-response';
import { getTranslator, type Translator } from '../../base/i18n/translations';
import { themes } from '../../domain/indicators/indicator-schema';
import { pickText } from '../../base/i18n/text-schema';
import type { Vocabulary } from '../../domain/figures/vocabulary-schema';

/** What the site is and where its pages and calls are, for language models, after llmstxt.org. */
export async function respondWithLlmsText({ selection }: SelectionRequest<null>): Promise<Answer> {
  const t = getTranslator('en');
  const text = [
    `# ${t('site.name')}`,
    `> ${t('site.description')}`,
    t('about.what.text'),
    `## ${t('llms.read')}\n\n${list([t('about.compare.text'), t('about.sure.text'), t('about.read.text'), t('exports.licence.text'), t('llms.languages')])}`,
    `## ${t('llms.pages')}\n\n${list(pageLines(selection.vocabulary, t))}`,
    `## ${t('nav.sources')}\n\n${list(sourceLines(selection.vocabulary))}`,
    `## ${t('api.title')}\n\n${list(callLines(t))}`,
  ].join('\n\n');
  return {
    body: `${text}\n`,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': 'en' },
  };
}

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

const link = (title: string, path: string, text: string) =>
  `[${title}](${publicUrl()}${path}): ${text}`;

function pageLines({ countries }: Vocabulary, t: Translator): string[] {
  return [
    link(t('nav.dashboard'), '/en', t('dashboard.lead')),
    ...themes.map((theme) =>
      link(t(`themes.${theme}.title`), `/en/themes/${theme}`, t(`themes.${theme}.lead`)),
    ),
    link(t('explorer.title'), '/en/figures', t('explorer.description')),
    link(t('countries.title'), '/en/countries', t('countries.lead')),
    link(t('organisations.title'), '/en/organisations', t('organisations.lead')),
    link(t('commitments.title'), '/en/commitments', t('commitments.lead')),
    link(t('assessments.title'), '/en/assessments', t('assessments.lead')),
    link(t('ratings.about.title'), '/en/ratings', t('ratings.about.lead')),
    link(t('compare.title'), '/en/compare', t('compare.description')),
    link(t('changes.title'), '/en/changes', t('changes.lead')),
    link(t('api.title'), '/en/api', t('api.lead')),
    link(t('about.title'), '/en/about', t('about.lead')),
    t('llms.filters', { countries: countries.join(', ') }),
  ];
}

function sourceLines({ sources }: Vocabulary): string[] {
  return [...sources.values()].map((source) =>
    link(
      source.title ?? pickText(source.label, 'en').text,
      `/en/sources/${source.id}`,
      pickText(source.summary, 'en').text,
    ),
  );
}

function callLines(t: Translator): string[] {
  return apiCalls.map((call) =>
    link(
      t(`api.calls.${call.id}.title`),
      callUrl(call, callExample(call, publicUrl())),
      t(`api.calls.${call.id}.text`),
    ),
  );
}
