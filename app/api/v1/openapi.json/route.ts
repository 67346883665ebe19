import { readDescription, respondWithDescription } from '@/lib/api/openapi-answer';
import { answer } from '@/lib/http/answer';
import { preflightResponse } from '@/lib/http/problem';

/** The API described after OpenAPI 3.1, in the language asked for. */
export function GET(request: Request): Promise<Response> {
  return answer(request, { read: readDescription, respond: respondWithDescription });
}

export const OPTIONS = preflightResponse;
