import { answerFigures } from '@/lib/features/responses/figures-response';
import { parseListOptions, pinnedRelease, respondWithList } from '@/lib/features/api/figure-list';
import { preflightResponse } from '@/lib/base/http/problem';

/** Figures of a selection as JSON, a page at a time. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    parse: parseListOptions,
    pinnedRelease,
    respond: respondWithList,
  });
}

export const OPTIONS = preflightResponse;
