import type { Vocabulary } from '../figures/vocabulary-schema';
import type { FigureFilters } from './figure-filters';

/** What is to be read: filters on one release. Screen, file and API all start from this. */
export type FigureSelection = { filters: FigureFilters; release: number; vocabulary: Vocabulary };
