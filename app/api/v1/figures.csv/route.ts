import { parseCsvDialect } from '@/lib/domain/filters/api-filters';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { respondWithCsv } from '@/lib/features/exports/formats/figure-csv';
import { preflightResponse } from '@/lib/base/http/problem';

/** The whole selection as a CSV, streamed. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, { parse: parseCsvDialect, respond: respondWithCsv });
}

export const OPTIONS = preflightResponse;
