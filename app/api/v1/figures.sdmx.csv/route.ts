import { respondWithSdmxCsv } from '@/lib/features/exports/formats/sdmx-export';
import { parseFileLang } from '@/lib/domain/filters/api-filters';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { preflightResponse } from '@/lib/base/http/problem';

/** The whole selection as SDMX-CSV 2.0, streamed. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, { parse: parseFileLang, respond: respondWithSdmxCsv });
}

export const OPTIONS = preflightResponse;
