import { isBrowser, seeOther } from '@/lib/features/accounts/editor-guard';
import { problemResponse } from '@/lib/base/http/problem';
import type { Locale } from '@/lib/base/i18n/locales';
import { getTranslator } from '@/lib/base/i18n/translations';
import type { Actor } from '@/lib/domain/accounts/actor-schema';
import { AssessmentRefused } from '@/lib/domain/assessments/campaign-schema';
import { assessmentRefusalText } from '@/lib/features/assessments/assessment-texts';
import type { CampaignState } from '@/lib/features/assessments/campaign-state';
import { keepForm, type KeptForm } from '@/lib/features/assessments/kept-forms';

/**
 * Does what a form about assessments asks. What is refused is told on the page that the form stands on, with all that
 * was sent; to a program, as a problem.
 * @param act what is done; gives where that leads
 */
export async function answerAssessmentForm(
  {
    request,
    locale,
    actor,
    page,
    sent,
  }: {
    request: Request;
    locale: Locale;
    actor: Actor;
    page: string;
    sent: Pick<KeptForm, 'fields' | 'file'>;
  },
  act: () => Promise<string>,
): Promise<Response> {
  try {
    return seeOther(await act());
  } catch (error) {
    if (!(error instanceof AssessmentRefused)) throw error;
    const { code, values } = error;
    if (!isBrowser(request)) {
      const title = assessmentRefusalText(error, { t: getTranslator(locale), locale });
      return problemResponse(409, { title, lang: locale }, { 'Cache-Control': 'no-store' });
    }
    const kept = keepForm(actor, { ...sent, refusal: { code, values } });
    return seeOther(`${page}?form=${kept}`);
  }
}

/** Tells a download what there is not: the campaign, as far as who asks may know, or what it has of an organisation. */
export function notMeasured(
  state: CampaignState | null,
  { id, organisation }: { id: string; organisation: string },
  locale: Locale,
): Response {
  const refusal =
    state === null
      ? new AssessmentRefused('unknown', { id: id.slice(0, 100) })
      : new AssessmentRefused('unknown-organisation', { organisation: organisation.slice(0, 100) });
  const title = assessmentRefusalText(refusal, { t: getTranslator(locale), locale });
  return problemResponse(404, { title, lang: locale }, { 'Cache-Control': 'no-store' });
}
