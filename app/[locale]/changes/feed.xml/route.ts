import { respondWithFeed } from '@/lib/features/changes/change-feed';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { preflightResponse } from '@/lib/base/http/problem';
import { readLocale } from '../../page-view';

/** The changelog of the data as an Atom feed. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/changes/feed.xml'>,
): Promise<Response> {
  const locale = await readLocale(params);
  return answerFigures(request, {
    filters: ['release'],
    parse: () => ({ value: locale, problems: [] }),
    respond: respondWithFeed,
  });
}

export const OPTIONS = preflightResponse;
