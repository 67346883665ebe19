import { createHash } from 'node:crypto';
import { publicUrl } from '../env';
import { parseLang } from '../figures/api-filters';
import { problemText } from '../figures/problem-text';
import type { Answer, Reading } from '../http/answer';
import { defaultLocale, type Locale } from '../i18n/locales';
import { getTranslator, type Translator } from '../i18n/translations';
import { toOpenApi } from './openapi';

type Description = { text: string; lang: Locale };

/** The description does not depend on any release: its tag is that of its own text. */
export async function readDescription(
  query: URLSearchParams,
  t: Translator,
): Promise<Reading<Description>> {
  const { value: lang, problems } = parseLang(query, defaultLocale);
  const text = JSON.stringify(toOpenApi(publicUrl(), getTranslator(lang)));
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  return {
    asked: { text, lang },
    errors: problems.map((one) => ({ parameter: one.parameter, message: problemText(one, t) })),
    etag: `"${hash}"`,
  };
}

export async function respondWithDescription({ text, lang }: Description): Promise<Answer> {
  return {
    body: text,
    headers: { 'Content-Type': 'application/openapi+json', 'Content-Language': lang },
  };
}
