import type { Translator } from '@/lib/base/i18n/translations';
import type { CopyLabels } from '../ui/copy-field';

/** The words of every copy button. */
export function copyLabels(t: Translator): CopyLabels {
  return { copy: t('take.copy'), copied: t('take.copied'), failed: t('take.copyFailed') };
}
