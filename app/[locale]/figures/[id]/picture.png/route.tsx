import { queryOf } from '@/lib/base/http/query';
import { ImageResponse } from 'next/og';
import { FigurePicture, pictureSize } from '@/components/figures/figure-picture';
import { explainAbsence } from '@/lib/features/responses/figures-response';
import { toFigurePicture } from '@/lib/domain/figures/figure-picture';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { getFigure } from '@/lib/database/queries/figures/figure-queries';
import { etagOf, isUnchanged } from '@/lib/base/http/etag';
import { problemResponse, type Gone } from '@/lib/base/http/problem';
import type { Locale } from '@/lib/base/i18n/locales';
import { getTranslator } from '@/lib/base/i18n/translations';
import { readLocale } from '../../../page-view';
import { readTypefaces } from './typefaces';

type PictureContext = RouteContext<'/[locale]/figures/[id]/picture.png'>;

/** The picture of a figure that stands beside its link when somebody shares it; honours `release`. */
export async function GET(request: Request, { params }: PictureContext): Promise<Response> {
  const [{ id }, locale] = await Promise.all([params, readLocale(params)]);
  const { selection, release } = await resolveSelection(queryOf(request));
  const figure = await getFigure(id, selection);
  if (!figure) {
    const named = { section: 'figures', id } as const;
    return noPicture(await explainAbsence(named, release.number, request, locale), locale);
  }
  const etag = etagOf(release, 'picture', locale, id);
  const headers = { ETag: etag, 'Cache-Control': 'public, no-cache' };
  if (isUnchanged(request, etag)) return new Response(null, { status: 304, headers });
  const { vocabulary } = selection;
  const picture = toFigurePicture(figure, { vocabulary, locale, t: getTranslator(locale) });
  const fonts = await readTypefaces();
  return new ImageResponse(<FigurePicture picture={picture} />, { ...pictureSize, fonts, headers });
}

/** A program fetches pictures: it is told in its own way. */
function noPicture(gone: Gone | null, lang: Locale): Response {
  if (gone) return problemResponse(410, { ...gone, lang });
  return problemResponse(404, { title: getTranslator(lang)('problems.notFound'), lang });
}
