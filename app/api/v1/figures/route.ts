import { answerFigures } from '@/lib/figures/figure-answer';
import { parseListOptions, pinnedRelease, respondWithList } from '@/lib/figures/figure-list';
import { preflightResponse } from '@/lib/http/problem';

/** Figures of a selection as JSON, a page at a time. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    parse: parseListOptions,
    pinnedRelease,
    respond: respondWithList,
  });
}

export const OPTIONS = preflightResponse;
