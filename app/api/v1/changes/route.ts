import { respondWithChanges } from '@/lib/features/api/change-answer';
import { checkChangeOptions, parseChangeOptions } from '@/lib/features/api/change-options';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { pinnedRelease } from '@/lib/features/api/figure-list';
import { preflightResponse } from '@/lib/base/http/problem';

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
