import { queryOf } from '@/lib/base/http/query';
import { parseOembed } from '@/lib/features/embeds/embed-filters';
import { checkEmbed, parseEmbed, respondWithOembed } from '@/lib/features/embeds/oembed-response';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { preflightResponse, problemResponse } from '@/lib/base/http/problem';
import { negotiateLocale } from '@/lib/base/i18n/negotiate';
import { getTranslator } from '@/lib/base/i18n/translations';

/** How to embed what an address of the barometer shows, after oEmbed 1.0. */
export function GET(request: Request): Promise<Response> {
  const { value, problems } = parseOembed(queryOf(request));
  if (value.format === 'xml') return Promise.resolve(refuseXml(request));
  // The filters and the release are those of the address that is asked about.
  return answerFigures(withSearch(request, value.address?.search ?? ''), {
    parse: (query) => {
      const inAddress = parseEmbed(value, query);
      return { value: inAddress.value, problems: [...problems, ...inAddress.problems] };
    },
    check: checkEmbed,
    respond: respondWithOembed,
    named: ({ target }) => (target ? { section: target.form, id: target.id } : null),
  });
}

/** The same request with another query: of the address that is asked about nothing else may reach the API. */
function withSearch({ url, headers }: Request, search: string): Request {
  const own = new URL(url);
  own.search = search;
  return new Request(own, { headers });
}

function refuseXml(request: Request): Response {
  const lang = negotiateLocale(request.headers.get('Accept-Language'));
  return problemResponse(501, { title: getTranslator(lang)('problems.onlyJson'), lang });
}

export const OPTIONS = preflightResponse;
