import { parseCsvDialect } from '@/lib/figures/api-filters';
import { answerFigures } from '@/lib/figures/figure-answer';
import { respondWithCsv } from '@/lib/figures/figure-export';
import { preflightResponse } from '@/lib/http/problem';

/** The whole selection as a CSV, streamed. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, { parse: parseCsvDialect, respond: respondWithCsv });
}

export const OPTIONS = preflightResponse;
