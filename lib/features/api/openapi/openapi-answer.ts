import { publicUrl } from '../../../base/settings/settings';
import type { Locale } from '../../../base/i18n/locales';
import { getTranslator } from '../../../base/i18n/translations';
import type { Made } from '../made-answer';
import { toOpenApi } from './openapi';

/** The API described after OpenAPI 3.1. */
export async function makeDescription(lang: Locale): Promise<Made> {
  return {
    body: JSON.stringify(toOpenApi(publicUrl(), getTranslator(lang))),
    headers: { 'Content-Type': 'application/openapi+json' },
  };
}
