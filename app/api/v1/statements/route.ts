import { respondWithStatements } from '@/lib/features/api/word-answers';
import { statementFilters } from '@/lib/features/api/word-filters';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { parseListOptions, pinnedRelease } from '@/lib/features/api/figure-list';
import { preflightResponse } from '@/lib/base/http/problem';

/** Statements as JSON, a page at a time. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: statementFilters,
    parse: parseListOptions,
    pinnedRelease,
    respond: respondWithStatements,
  });
}

export const OPTIONS = preflightResponse;
