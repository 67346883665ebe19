import { respondWithCsvw } from '@/lib/exports/csvw-export';
import { parseCsvDialect } from '@/lib/figures/api-filters';
import { answerFigures } from '@/lib/figures/figure-answer';
import { preflightResponse } from '@/lib/http/problem';

/** What the columns of the CSV of the same query hold, for programs (CSV on the Web). */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, { parse: parseCsvDialect, respond: respondWithCsvw });
}

export const OPTIONS = preflightResponse;
