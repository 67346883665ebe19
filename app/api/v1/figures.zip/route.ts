import { respondWithZip } from '@/lib/exports/zip-export';
import { parseCsvDialect } from '@/lib/figures/api-filters';
import { answerFigures } from '@/lib/figures/figure-answer';
import { preflightResponse } from '@/lib/http/problem';

/** The whole selection with all that explains it, in one archive, streamed. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, { parse: parseCsvDialect, respond: respondWithZip });
}

export const OPTIONS = preflightResponse;
