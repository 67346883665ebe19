import { getContent } from '../../database/queries/content/content-queries';
import { feltCatalogue } from '../../domain/charts/composed/headline-catalogue';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { foreignTexts, textWithLanguage } from '../../base/i18n/foreign-texts';
import { pickText } from '../../base/i18n/text-schema';
import type { ChartWords } from '../../domain/charts/chart-point';
import type { Reference } from '../../domain/sources/source-schema';
import type { Standard } from '../../domain/standards/standard-schema';
import type { Headline, SeenStandard } from '../dashboard/dashboard-schema';
import { getHeadlines } from '../dashboard/headlines';

/** What the benchmark page shows before anyone brings a call log: all of it as it stands at the release. */
export async function getBenchmark(
  selection: FigureSelection,
  words: ChartWords,
): Promise<{ standards: SeenStandard[]; felt: Headline[] }> {
  const [{ references }, felt] = await Promise.all([
    getContent(selection.release),
    // Standards hold for whoever reads; so do these figures, whatever filters the address carries along.
    getHeadlines(feltCatalogue, { ...selection, filters: {} }, words),
  ]);
  return {
    standards: selection.vocabulary.standards
      .map((standard) => toSeen(standard, references, words))
      .sort(byTarget),
    felt,
  };
}

function toSeen(
  { id, threshold_seconds, target_percent, label, rule }: Standard,
  references: readonly Reference[],
  words: ChartWords,
): SeenStandard {
  const about = references.filter(({ about_id, about }) => about === 'standard' && about_id === id);
  const seenAt = new Map(about.map(({ publication, url }) => [publication, { publication, url }]));
  return {
    ...{ id, threshold_seconds, target_percent },
    // Its name goes on into the report of a call log, where nothing else could tell its language.
    label: textWithLanguage(label, words),
    rule: pickText(rule, words.locale).text,
    foreign: foreignTexts([label, rule], words.locale),
    seenAt: [...seenAt.values()],
  };
}

/** Those that a service can meet first, the Belgian charter before all: it is the barometer's own question. */
function byTarget(a: SeenStandard, b: SeenStandard): number {
  return rank(a) - rank(b) || a.threshold_seconds - b.threshold_seconds;
}

function rank({ id, target_percent }: SeenStandard): number {
  if (id === 'be-charter') return 0;
  return target_percent === null ? 2 : 1;
}
