import { renderChartFile } from '@/components/charts/render-chart-file';
import {
  checkPicture,
  parsePicture,
  respondWithPicture,
} from '@/lib/features/charts/picture-response';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { preflightResponse } from '@/lib/base/http/problem';

/**
 * A chart as a picture, under the contract's filters and `lang`: `/api/v1/charts/waiting-times.svg`, or
 * `/api/v1/charts/chosen.svg?figure=…` for figures of one's own choice.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/charts/[id]'>,
): Promise<Response> {
  const { id } = await params;
  return answerFigures(request, {
    parse: (query) => parsePicture(id, query),
    check: checkPicture,
    respond: (asked) => respondWithPicture(asked, renderChartFile),
    named: ({ id: chart }) => ({ section: 'charts', id: chart }),
  });
}

export const OPTIONS = preflightResponse;
