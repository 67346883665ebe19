import { answerMade } from '@/lib/api/made-answer';
import { makeDescription } from '@/lib/api/openapi-answer';
import { preflightResponse } from '@/lib/http/problem';

/** The API described after OpenAPI 3.1, in the language asked for. */
export function GET(request: Request): Promise<Response> {
  return answerMade(request, makeDescription);
}

export const OPTIONS = preflightResponse;
