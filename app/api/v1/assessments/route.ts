import { preflightResponse } from '@/lib/base/http/problem';
import { defaultLocale } from '@/lib/base/i18n/locales';
import { parseLang } from '@/lib/domain/filters/api-filters';
import { respondWithAssessments } from '@/lib/features/assessments/assessment-answers';
import { answerFigures } from '@/lib/features/responses/figures-response';

/** What independent bodies measured, as JSON. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: ['release'],
    parse: (query) => parseLang(query, defaultLocale),
    respond: respondWithAssessments,
  });
}

export const OPTIONS = preflightResponse;
