import { answerMade } from '@/lib/api/made-answer';
import { preflightResponse } from '@/lib/http/problem';
import { getTranslator } from '@/lib/i18n/translations';
import { surveyJsonSchema } from '@/lib/surveys/survey-json-schema';

/** The form of survey files, as the import takes them. */
export function GET(request: Request): Promise<Response> {
  return answerMade(request, async (lang) => ({
    body: JSON.stringify(surveyJsonSchema(getTranslator(lang)('api.calls.schema.title')), null, 2),
    headers: { 'Content-Type': 'application/schema+json' },
  }));
}

export const OPTIONS = preflightResponse;
