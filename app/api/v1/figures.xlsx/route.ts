import { respondWithXlsx } from '@/lib/features/exports/formats/xlsx-export';
import { parseFileLang } from '@/lib/domain/filters/api-filters';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { preflightResponse } from '@/lib/base/http/problem';

/** The whole selection as an XLSX workbook, streamed. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, { parse: parseFileLang, respond: respondWithXlsx });
}

export const OPTIONS = preflightResponse;
