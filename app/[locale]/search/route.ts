import { respondWithSuggestions } from '@/lib/features/search/suggestions';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { readLocale } from '../page-view';

/** What the search field of every page answers while somebody types: `q`, `release`. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/search'>,
): Promise<Response> {
  const locale = await readLocale(params);
  return answerFigures(request, {
    filters: ['q', 'release'],
    parse: () => ({ value: locale, problems: [] }),
    respond: respondWithSuggestions,
  });
}
