import { respondWithZip } from '@/lib/features/exports/formats/zip-export';
import { parseCsvDialect } from '@/lib/domain/filters/api-filters';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { preflightResponse } from '@/lib/base/http/problem';

/** The whole selection with all that explains it, in one archive, streamed. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, { parse: parseCsvDialect, respond: respondWithZip });
}

export const OPTIONS = preflightResponse;
