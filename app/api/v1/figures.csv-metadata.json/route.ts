import { respondWithCsvw } from '@/lib/features/exports/formats/csvw-export';
import { parseCsvDialect } from '@/lib/domain/filters/api-filters';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { preflightResponse } from '@/lib/base/http/problem';

/** What the columns of the CSV of the same query hold, for programs (CSV on the Web). */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, { parse: parseCsvDialect, respond: respondWithCsvw });
}

export const OPTIONS = preflightResponse;
