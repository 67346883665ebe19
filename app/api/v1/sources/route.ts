import { respondWithSources } from '@/lib/features/api/word-answers';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { parseListOptions, pinnedRelease } from '@/lib/features/api/figure-list';
import { preflightResponse } from '@/lib/base/http/problem';

/** Sources as JSON, a page at a time. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    parse: parseListOptions,
    pinnedRelease,
    respond: respondWithSources,
  });
}

export const OPTIONS = preflightResponse;
