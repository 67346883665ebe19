import { embedCode, embedHref, type EmbedTarget } from '@/lib/features/embeds/embed-links';
import { publicUrl } from '@/lib/base/settings/settings';
import type { Translator } from '@/lib/base/i18n/translations';
import { CopyField } from '../ui/copy-field';
import { copyLabels } from './copy-labels';

/** The code that embeds a chart or a figure in another site's page, folded away behind one word. */
export function EmbedCode({
  target,
  query,
  title,
  height,
  t,
}: {
  target: EmbedTarget;
  /** The filters that are set, and the release where it is frozen. */
  query: string;
  title: string;
  /** Height of the frame where its script does not run. */
  height: number;
  t: Translator;
}) {
  const href = embedHref(target, query);
  return (
    <details>
      <summary aria-label={`${t('take.embed')}, ${title}`}>{t('take.embed')}</summary>
      <div className="flex flex-col gap-3 py-3">
        <CopyField
          label={t('take.embedCode')}
          value={embedCode(publicUrl(), { href, title, height })}
          rows={5}
          labels={copyLabels(t)}
        />
        <p>
          {t('take.embedHint')} <a href={href}>{t('take.embedPreview')}</a>
        </p>
      </div>
    </details>
  );
}
