import { parsePictureLang, respondWithPicture } from '@/lib/dashboard/picture-answer';
import { answerFigures } from '@/lib/figures/figure-answer';
import { preflightResponse } from '@/lib/http/problem';

/** A chart as a picture: `/api/v1/charts/waiting-times.svg`, under the contract's filters and `lang`. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/charts/[file]'>,
): Promise<Response> {
  const { file } = await params;
  return answerFigures(request, {
    parse: parsePictureLang,
    respond: (asked) => respondWithPicture(file, asked),
  });
}

export const OPTIONS = preflightResponse;
