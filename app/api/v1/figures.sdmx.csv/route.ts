import { respondWithSdmxCsv } from '@/lib/exports/sdmx-export';
import { parseFileLang } from '@/lib/figures/api-filters';
import { answerFigures } from '@/lib/figures/figure-answer';
import { preflightResponse } from '@/lib/http/problem';

/** The whole selection as SDMX-CSV 2.0, streamed. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, { parse: parseFileLang, respond: respondWithSdmxCsv });
}

export const OPTIONS = preflightResponse;
