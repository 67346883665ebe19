import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { sourceHref } from '@/lib/domain/figures/figure-links';
import { LocalisedText } from '../ui/content-text';

/** The publication that tells of a promise or signature, and where in it. */
export function PromiseSource({
  source: id,
  locator,
  words,
}: {
  source: string;
  locator: string | null;
  words: ChartWords;
}) {
  const source = words.vocabulary.sources.get(id);
  return (
    <>
      <a href={sourceHref(id, words.locale, words.query)}>
        {source ? <LocalisedText text={source.label} words={words} /> : id}
      </a>
      {locator !== null && `, ${locator}`}
    </>
  );
}
