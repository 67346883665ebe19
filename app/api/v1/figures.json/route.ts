import { respondWithJson } from '@/lib/exports/json-export';
import { parseFileLang } from '@/lib/figures/api-filters';
import { answerFigures } from '@/lib/figures/figure-answer';
import { preflightResponse } from '@/lib/http/problem';

/** The whole selection as JSON, streamed; `/api/v1/figures` gives it a page at a time. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, { parse: parseFileLang, respond: respondWithJson });
}

export const OPTIONS = preflightResponse;
