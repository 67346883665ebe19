import { respondWithSources } from '@/lib/api/word-answers';
import { answerFigures } from '@/lib/figures/figure-answer';
import { parseListOptions, pinnedRelease } from '@/lib/figures/figure-list';
import { preflightResponse } from '@/lib/http/problem';

/** Sources as JSON, a page at a time. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    parse: parseListOptions,
    pinnedRelease,
    respond: respondWithSources,
  });
}

export const OPTIONS = preflightResponse;
