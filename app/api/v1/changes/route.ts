import { respondWithChanges } from '@/lib/api/change-answer';
import { checkChangeOptions, parseChangeOptions } from '@/lib/api/change-options';
import { answerFigures } from '@/lib/figures/figure-answer';
import { pinnedRelease } from '@/lib/figures/figure-list';
import { preflightResponse } from '@/lib/http/problem';

/** What the releases changed, as JSON, a page at a time. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    parse: parseChangeOptions,
    check: checkChangeOptions,
    pinnedRelease,
    respond: respondWithChanges,
  });
}

export const OPTIONS = preflightResponse;
