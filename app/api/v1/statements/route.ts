import { respondWithStatements } from '@/lib/api/word-answers';
import { statementFilters } from '@/lib/api/word-filters';
import { answerFigures } from '@/lib/figures/figure-answer';
import { parseListOptions, pinnedRelease } from '@/lib/figures/figure-list';
import { preflightResponse } from '@/lib/http/problem';

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
