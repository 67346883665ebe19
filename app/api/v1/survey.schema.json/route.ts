import { answerMade } from '@/lib/features/api/made-answer';
import { preflightResponse } from '@/lib/base/http/problem';
import { getTranslator } from '@/lib/base/i18n/translations';
import { surveyJsonSchema } from '@/lib/domain/survey-files/survey-json-schema';

/** The form of survey files, as the import takes them. */
export function GET(request: Request): Promise<Response> {
  return answerMade(request, async (lang) => ({
    body: JSON.stringify(surveyJsonSchema(getTranslator(lang)('api.calls.schema.title')), null, 2),
    headers: { 'Content-Type': 'application/schema+json' },
  }));
}

export const OPTIONS = preflightResponse;
