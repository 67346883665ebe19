import type { Locale } from '../../base/i18n/locales';
import { getTranslator } from '../../base/i18n/translations';
import type { Database } from '../../database/client';
import { AssessmentRefused } from '../../domain/assessments/campaign-schema';
import { ImportRefused } from '../import/file/read-import-file';
import { assessmentRefusalText } from './assessment-texts';
import { checkAgainst } from './bring-campaign';
import { readCampaignFields, type CampaignFieldIssue } from './campaign-fields';
import type { CampaignCheck } from './check-campaign';
import type { KeptForm } from './kept-forms';

/** What came of a form that brings a campaign. */
export type FormCheck =
  | { kind: 'incomplete'; issues: readonly CampaignFieldIssue[]; lacksFile: boolean }
  /** Why the file, or what it is held against, cannot be read at all. */
  | { kind: 'refused'; text: string }
  | { kind: 'checked'; check: CampaignCheck };

/** Checks what somebody sent, and measures it where nothing is wrong. Nothing is kept. */
export async function checkForm(
  client: Database,
  { fields, file }: KeptForm,
  locale: Locale,
): Promise<FormCheck> {
  const read = readCampaignFields(fields);
  if ('issues' in read) return { kind: 'incomplete', ...read, lacksFile: file === null };
  if (file === null) return { kind: 'incomplete', issues: [], lacksFile: true };
  const { campaign } = read;
  try {
    const check = await checkAgainst(client, { campaign, file, reason: null }, { locale });
    return { kind: 'checked', check };
  } catch (error) {
    const t = getTranslator(locale);
    if (error instanceof AssessmentRefused)
      return { kind: 'refused', text: assessmentRefusalText(error, { t, locale }) };
    if (error instanceof ImportRefused)
      return { kind: 'refused', text: t(`import.issues.${error.code}.problem`, error.values) };
    throw error;
  }
}
