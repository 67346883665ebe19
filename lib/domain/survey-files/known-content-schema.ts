import type { ComposedChart } from '../charts/composed/composed-chart-schema';
import type { Charter, Commitment, Signature } from '../commitments/commitment-schema';
import type { Figure } from '../figures/figure-schema';
import type { Breakdown, Code, Indicator } from '../indicators/indicator-schema';
import type { Reference, Source, Statement } from '../sources/source-schema';
import type { Standard } from '../standards/standard-schema';
import type { Organisation } from '../organisations/organisation-schema';
import type { SeriesBreak } from '../surveys/series-break-schema';
import type { Survey } from '../surveys/survey-schema';

/** What an import speaks of, so that no more is read of what stands than can matter to it. */
export type Mentioned = {
  figures: readonly string[];
  /** Ids of the sources of whose figures, statements and so on it brings some. */
  sources: readonly string[];
};

/** A figure as far as another one may say the same. */
export type Claim = Pick<
  Figure,
  | ('id' | 'indicator' | 'country' | 'period' | 'year' | 'value' | 'survey' | 'source')
  | ('organisation' | Breakdown)
>;

/** What stands, as far as it can matter to an import. Everything by its id; codes by `breakdown/code`. */
export type KnownContent = {
  sources: ReadonlyMap<string, Source>;
  surveys: ReadonlyMap<string, Survey>;
  breaks: ReadonlyMap<string, SeriesBreak>;
  organisations: ReadonlyMap<string, Organisation>;
  indicators: ReadonlyMap<string, Indicator>;
  codes: ReadonlyMap<string, Code>;
  statements: ReadonlyMap<string, Statement>;
  standards: ReadonlyMap<string, Standard>;
  references: ReadonlyMap<string, Reference>;
  charters: ReadonlyMap<string, Charter>;
  commitments: ReadonlyMap<string, Commitment>;
  signatures: ReadonlyMap<string, Signature>;
  charts: ReadonlyMap<string, ComposedChart>;
  /** Whether nothing stands, since nothing was ever published. */
  isEmpty: boolean;
  /** Those mentioned. */
  figures: ReadonlyMap<string, Figure>;
  /** Source that is said completely → the ids of all its figures. */
  figureIds: ReadonlyMap<string, readonly string[]>;
};
