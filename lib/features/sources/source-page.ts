import { getPromises } from '../../database/queries/content/commitment-queries';
import { getFigures } from '../../database/queries/figures/figure-queries';
import { chartersOfSource } from '../../domain/commitments/commitment-schema';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import {
  getReferences,
  getStandards,
  getStatements,
} from '../../database/queries/content/source-queries';

/** Figures a source's page lists; the CSV has them all. */
const figureLimit = 1_000;

/** All that one source brought: its figures by paragraph, their surveys, charters, statements and references. */
export async function getSourceContents(source: string, selection: FigureSelection) {
  const [figures, promises, references, statements] = await Promise.all([
    getFigures(selection, { limit: figureLimit }),
    getPromises(selection.release),
    getReferences(source, selection.release),
    getStatements(source, selection.release),
  ]);
  const standardIds = references
    .filter(({ about }) => about === 'standard')
    .map((one) => one.about_id);
  const surveyIds = new Set(figures.map(({ survey }) => survey));
  return {
    figures: figures.toSorted((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0)),
    surveys: [...selection.vocabulary.surveys.values()].filter(({ id }) => surveyIds.has(id)),
    standards: await getStandards(standardIds, selection.release),
    charters: chartersOfSource(source, promises),
    references,
    statements,
  };
}
