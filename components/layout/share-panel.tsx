import { joinQueries, formatQuery, withQuery } from '@/lib/base/http/query';
import { embedCode } from '@/lib/features/embeds/embed-links';
import type { ShareTexts } from '@/lib/features/embeds/share-texts';
import { publicUrl } from '@/lib/base/settings/settings';
import type { Translator } from '@/lib/base/i18n/translations';
import { CopyField } from '../ui/copy-field';
import { copyLabels } from './copy-labels';

/** The ways to share a chart or a figure: a sentence, addresses, a citation, the code that embeds it. */
export function SharePanel({ texts, t }: { texts: ShareTexts; t: Translator }) {
  const { sentence, link, frozenLink, citation, embed } = texts;
  const labels = copyLabels(t);
  const field = (label: string, value: string, rows: number) => (
    <CopyField label={label} value={value} rows={rows} labels={labels} t={t} />
  );
  return (
    <div className="share-panel">
      {field(t('take.sentence'), sentence, 3)}
      {field(t('take.linkLive'), link, 2)}
      {field(t('take.linkFrozen'), frozenLink, 2)}
      {field(t('take.citeField'), citation, 3)}
      {field(t('take.embedCode'), embedCode(publicUrl(), embed), 4)}
      <p>{t('take.embedHint')}</p>
      <ul className="flex flex-wrap gap-4">
        {(['light', 'dark'] as const).map((scheme) => (
          <Preview key={scheme} scheme={scheme} embed={embed} t={t} />
        ))}
      </ul>
    </div>
  );
}

/** How the embedded page looks, at half its size; the link beneath shows it in full. */
function Preview({
  scheme,
  embed: { href, title, height },
  t,
}: {
  scheme: 'light' | 'dark';
  embed: ShareTexts['embed'];
  t: Translator;
}) {
  const [path = '', query = ''] = href.split('?');
  const address = withQuery(path, joinQueries(query, formatQuery({ scheme })));
  const name = t(`take.preview.${scheme}`);
  return (
    <li className="embed-preview">
      <div inert style={{ height: height / 2 }}>
        <iframe src={address} title={`${name}, ${title}`} height={height} loading="lazy" />
      </div>
      <a href={address} target="_blank">
        {name}
      </a>
    </li>
  );
}
