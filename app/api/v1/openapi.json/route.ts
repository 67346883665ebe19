import { answerMade } from '@/lib/features/api/made-answer';
import { makeDescription } from '@/lib/features/api/openapi/openapi-answer';
import { preflightResponse } from '@/lib/base/http/problem';

/** The API described after OpenAPI 3.1, in the language asked for. */
export function GET(request: Request): Promise<Response> {
  return answerMade(request, makeDescription);
}

export const OPTIONS = preflightResponse;
