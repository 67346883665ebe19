import { respondWithJson } from '@/lib/features/exports/formats/json-export';
import { parseFileLang } from '@/lib/domain/filters/api-filters';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { preflightResponse } from '@/lib/base/http/problem';

/** The whole selection as JSON, streamed; `/api/v1/figures` gives it a page at a time. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, { parse: parseFileLang, respond: respondWithJson });
}

export const OPTIONS = preflightResponse;
