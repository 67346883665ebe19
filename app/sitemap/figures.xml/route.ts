import { parseFrom } from '@/lib/domain/filters/api-filters';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { respondWithFigurePages } from '@/lib/features/site/sitemap';

/** A sitemap of figures, from the id that the index names. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: [],
    parse: parseFrom,
    respond: respondWithFigurePages,
  });
}
