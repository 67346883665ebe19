import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { formatValue } from '@/lib/domain/indicators/format-value';
import { foreignTexts } from '@/lib/base/i18n/foreign-texts';
import { pickText, type Localised } from '@/lib/base/i18n/text-schema';
import type { Reference } from '@/lib/domain/sources/source-schema';
import type { Standard } from '@/lib/domain/standards/standard-schema';
import { ContentText, LocalisedText } from '../ui/content-text';
import { PublicationLink } from './publication-link';

/** What other publications say of a source's surveys and standards, contradictions side by side. */
export function ReferenceList({
  references,
  standards,
  words,
}: {
  references: readonly Reference[];
  standards: readonly Standard[];
  words: ChartWords;
}) {
  const { t } = words;
  if (references.length === 0) return null;
  return (
    <section className="late-layout mt-14">
      <h2 className="section-title">{t('sources.references')}</h2>
      <p className="text-muted mb-6 max-w-prose">{t('sources.referencesLead')}</p>
      {standards.map((standard) => (
        <StandardEntry key={standard.id} standard={standard} words={words} />
      ))}
      <ul className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
        {references.map((reference) => (
          <ReferenceEntry key={reference.id} reference={reference} words={words} />
        ))}
      </ul>
    </section>
  );
}

function StandardEntry({ standard, words }: { standard: Standard; words: ChartWords }) {
  const seconds = formatValue(
    standard.threshold_seconds,
    { unit: 'seconds', scale_max: null },
    words.locale,
  );
  return (
    <p id={standard.id} className="mb-6 max-w-prose">
      <strong>
        <LocalisedText text={standard.label} words={words} />
      </strong>{' '}
      ({seconds}). <LocalisedText text={standard.rule} words={words} />
    </p>
  );
}

function ReferenceEntry({ reference, words }: { reference: Reference; words: ChartWords }) {
  const { locale, t } = words;
  const { article_says: article, url, publication } = reference;
  const said = (text: Localised, label: string) => (
    <ContentText
      text={t('labelled', { label, value: pickText(text, locale).text })}
      foreign={foreignTexts([text], locale)}
      t={t}
    />
  );
  return (
    <li className="border-line border-t pt-2">
      {article && <p>{said(article, t('sources.articleSays'))}</p>}
      <p>
        {article ? (
          said(reference.text, t('sources.otherSays'))
        ) : (
          <LocalisedText text={reference.text} words={words} />
        )}
      </p>
      <p className="text-muted text-sm">
        <PublicationLink publication={publication} url={url} />
      </p>
    </li>
  );
}
