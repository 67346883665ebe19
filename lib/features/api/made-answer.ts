import { createHash } from 'node:crypto';
import { parseLang } from '../../domain/filters/api-filters';
import { problemText } from '../../domain/filters/parameters';
import { answerSelection, type Answer } from '../responses/figures-response';
import { defaultLocale, type Locale } from '../../base/i18n/locales';

/** Something that depends on nothing but a language. */
export type Made = { body: string | Uint8Array<ArrayBuffer>; headers: Record<string, string> };

/** Answers with what is made for the language asked for; its tag is that of its own bytes. */
export function answerMade(
  request: Request,
  make: (lang: Locale) => Promise<Made>,
): Promise<Response> {
  return answerSelection(request, {
    read: async (query, t) => {
      const { value: lang, problems } = parseLang(query, defaultLocale);
      const made = await make(lang);
      const hash = createHash('sha256').update(made.body).digest('base64url').slice(0, 16);
      return {
        asked: { ...made, headers: { ...made.headers, 'Content-Language': lang } },
        errors: problems.map((one) => ({ parameter: one.parameter, message: problemText(one, t) })),
        etag: `W/"${hash}"`,
      };
    },
    respond: async (made: Answer) => made,
  });
}
