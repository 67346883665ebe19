import { parseDetailOptions, respondWithFigure } from '@/lib/features/api/figure-detail';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { preflightResponse } from '@/lib/base/http/problem';

/** One figure: `{id}` as JSON with all that is behind it, `{id}.csv` as one line of CSV. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/figures/[id]'>) {
  const { id } = await params;
  return answerFigures(request, {
    parse: (query) => parseDetailOptions(id, query),
    respond: respondWithFigure,
    named: ({ id }) => ({ section: 'figures', id }),
  });
}

export const OPTIONS = preflightResponse;
