import { respondWithXlsx } from '@/lib/exports/xlsx-export';
import { parseFileLang } from '@/lib/figures/api-filters';
import { answerFigures } from '@/lib/figures/figure-answer';
import { preflightResponse } from '@/lib/http/problem';

/** The whole selection as an XLSX workbook, streamed. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, { parse: parseFileLang, respond: respondWithXlsx });
}

export const OPTIONS = preflightResponse;
