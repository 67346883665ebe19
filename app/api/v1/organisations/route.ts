import { preflightResponse } from '@/lib/base/http/problem';
import { parseListOptions, pinnedRelease } from '@/lib/features/api/figure-list';
import { respondWithOrganisations } from '@/lib/features/api/word-answers';
import { answerFigures } from '@/lib/features/responses/figures-response';

/** Whom figures of a selection are about, as JSON, a page at a time. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    parse: parseListOptions,
    pinnedRelease,
    respond: respondWithOrganisations,
  });
}

export const OPTIONS = preflightResponse;
