import type { TextFields } from '../../base/http/text-fields';
import { locales } from '../../base/i18n/locales';
import { textIssues, type Localised, type TextIssue } from '../../base/i18n/text-schema';
import { campaignSchema, type Campaign } from '../../domain/assessments/campaign-schema';

/** What can be wrong with a campaign's description. */
type CampaignFieldIssueCode = TextIssue | 'missing' | 'too-long' | 'no-scenario' | 'scenario-twice';

/** What is wrong with one field of a form, which it names. */
export type CampaignFieldIssue = { field: string; code: CampaignFieldIssueCode };

/** As many scenarios as a campaign may have. */
const mostScenarios = 100;

/** The positions in a form at which something is said of a scenario. */
function filledScenarios(fields: TextFields): number[] {
  const found = new Set<number>();
  for (const [name, value] of fields) {
    const [, at] = /^scenarios\.(\d{1,3})\./.exec(name) ?? [];
    if (at !== undefined && value.trim() !== '') found.add(Number(at));
  }
  return [...found].sort((a, b) => a - b);
}

/** How many scenarios a form has room for: those that are filled in, and at least so many. */
export function scenarioRoom(fields: TextFields, least: number): number {
  const last = filledScenarios(fields).at(-1) ?? -1;
  return Math.min(mostScenarios, Math.max(least, last + 1));
}

/** A campaign as a form describes it, or what is wrong with its fields. A scenario of which nothing is said is none. */
export function readCampaignFields(
  fields: TextFields,
): { campaign: Campaign } | { issues: CampaignFieldIssue[] } {
  const text = (name: string) => {
    const value = (fields.get(name) ?? '').trim();
    return value === '' ? undefined : value;
  };
  const localised = (name: string) =>
    Object.fromEntries(
      locales.flatMap((locale) => {
        const value = text(`${name}.${locale}`);
        return value === undefined ? [] : [[locale, value]];
      }),
    );
  const filled = filledScenarios(fields);
  const read = campaignSchema.safeParse({
    ...{ id: text('id'), protocol: Number(text('protocol')), title: localised('title') },
    ...{ body: text('body'), body_url: text('body_url') ?? null },
    ...{ funding: localised('funding'), interests: localised('interests') },
    scenarios: filled.map((at) => ({
      code: text(`scenarios.${at}.code`),
      question: localised(`scenarios.${at}.question`),
      answer: localised(`scenarios.${at}.answer`),
    })),
    scenarios_registered_on: text('scenarios_registered_on'),
  });
  if (read.success) return { campaign: read.data };
  const issues = read.error.issues.map((issue) => {
    const [first, second, ...rest] = issue.path;
    const at = first === 'scenarios' && typeof second === 'number' ? filled[second] : second;
    const field = [first, at, ...rest].filter((part) => part !== undefined).join('.');
    return { field, code: codeOf(issue, field) };
  });
  return { issues };
}

function codeOf(
  { code, message }: { code: string; message: string },
  field: string,
): CampaignFieldIssueCode {
  const own = textIssues.find((one) => one === message);
  if (own !== undefined) return own;
  if (field === 'scenarios' && code === 'too_small') return 'no-scenario';
  if (field === 'scenarios' && code === 'custom') return 'scenario-twice';
  if (code === 'too_big') return 'too-long';
  return code === 'invalid_format' ? 'not-a-date' : 'missing';
}

/** The fields of a form that describes a campaign as it is: what a correction begins with. */
export function campaignFields(campaign: Campaign): Map<string, string> {
  const localised = (name: string, text: Localised) =>
    locales.flatMap((locale): [string, string][] => {
      const value = text[locale];
      return value === undefined ? [] : [[`${name}.${locale}`, value]];
    });
  return new Map<string, string>([
    ['id', campaign.id],
    ['protocol', String(campaign.protocol)],
    ...localised('title', campaign.title),
    ['body', campaign.body],
    ...(campaign.body_url === null ? [] : [['body_url', campaign.body_url] as const]),
    ...localised('funding', campaign.funding),
    ...localised('interests', campaign.interests),
    ...campaign.scenarios.flatMap(({ code, question, answer }, at): [string, string][] => [
      [`scenarios.${at}.code`, code],
      ...localised(`scenarios.${at}.question`, question),
      ...localised(`scenarios.${at}.answer`, answer),
    ]),
    ['scenarios_registered_on', campaign.scenarios_registered_on],
  ]);
}
