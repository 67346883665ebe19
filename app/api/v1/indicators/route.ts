import { respondWithIndicators } from '@/lib/features/api/word-answers';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { parseListOptions, pinnedRelease } from '@/lib/features/api/figure-list';
import { preflightResponse } from '@/lib/base/http/problem';

/** Indicators as JSON, a page at a time. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    parse: parseListOptions,
    pinnedRelease,
    respond: respondWithIndicators,
  });
}

export const OPTIONS = preflightResponse;
