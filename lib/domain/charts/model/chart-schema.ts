import type { ForeignText } from '../../../base/i18n/foreign-texts';
import type { CountryYear } from '../../filters/facet-schema';
import type { Theme } from '../../indicators/indicator-schema';

/** How a mark is filled: promises and lived cases never look like answers, nor two providers alike. */
export type Look = 'solid' | 'light' | 'hatched' | 'dotted';

/** One figure, ready to draw: every text is finished, in the reader's language. */
export type ChartPoint = {
  id: string;
  /** Its page; what is measured of a call log has none. */
  href?: string;
  value: number;
  /** Where its period stands on an axis of time. */
  at: number;
  valueLabel: string;
  /** Name of the mark beside its value, with country and period where they differ within the chart. */
  label: string;
  /** Country and period. */
  context: string;
  /** What a screen reader says of the mark. */
  spoken: string;
  /** The 95 % interval, where the sample size is known. */
  margin: { low: number; high: number; label: string } | null;
  /** The number of its colour within the chart, from 1; 0 for the ink of what has no colour of its own. */
  colour: number;
  look: Look;
  /** How many countries it covers, where other points of its line cover others. */
  coverage?: string;
  /** The figure whose own page the chart stands on. */
  isCurrent?: boolean;
};

export type Axis = { max: number; ticks: readonly { value: number; label: string }[] };

export type BarGroup = { label: string | null; points: readonly ChartPoint[] };

/** One entry of a legend: a colour, a filling, and what they stand for. */
export type LegendEntry = { colour: number; look: Look; label: string };

/** Numbers without an axis: one alone, or lived cases as cards of text. */
export type NumbersSpec = {
  form: 'tile' | 'cards';
  label: string | null;
  points: readonly ChartPoint[];
};

/** Horizontal bars, in groups whose meanings, sources or years differ. */
export type BarsSpec = {
  form: 'bars' | 'thresholds';
  axis: Axis;
  groups: readonly BarGroup[];
  /** Promises among the points, drawn as lines through all bars. */
  thresholds: readonly ChartPoint[];
};

/** How wide a plot is: on a phone or as one of many, where it is wider, on a wide screen or in a file. */
export type WidthClass = 'narrow' | 'wide' | 'full';

/** Where a value is written at its mark, and from which width on. */
export type ValuePlace = {
  side: 'above' | 'below';
  /** What of the text stands at its mark. */
  anchor: 'start' | 'middle' | 'end';
  from: WidthClass;
};

/** A figure on a line, and where its value is written: null where it has no room, and is left to the table. */
export type LinePoint = ChartPoint & { valueAt: ValuePlace | null };

/** A line joins only what may be compared; where it may not, it is broken, and a new run begins. */
export type TrendLine = {
  key: string;
  /** What the line is called at its end. */
  label: string;
  colour: number;
  runs: readonly (readonly LinePoint[])[];
  /** Where the name stands, in parts of the plot's height from its top: no name lies on another. */
  nameAt: number;
  /** The last value, where it has no room at its mark on a phone: it stands below the name. */
  endValue: string | null;
};

/** A promise, drawn as a line across, with the place of its name. */
export type TrendThreshold = { point: ChartPoint; label: string; nameAt: number };

/** A period on the axis: its short name at the foot, and its whole one. */
export type AxisPeriod = { at: number; label: string; name: string };

/** Where series stop being comparable with themselves, between two of their figures, and why. */
export type TrendBreak = { id: string; at: number; label: string };

/** One plot: its lines, where these are broken, and the promises about what they measure. */
export type TrendPanel = {
  key: string;
  lines: readonly TrendLine[];
  breaks: readonly TrendBreak[];
  thresholds: readonly TrendThreshold[];
};

/** Values over time, several lines in one drawing or a small one each, all on one scale. */
export type TrendSpec = {
  form: 'line' | 'lines' | 'slope' | 'multiples' | 'promised';
  label: string | null;
  axis: Axis;
  /** The earliest first. */
  periods: readonly AxisPeriod[];
  panels: readonly TrendPanel[];
  /** Of two periods, how far they are apart and whether that exceeds chance. */
  differences: readonly string[];
};

/** A value that holds from a place of its axis until the next one's, or, the last of its run, to there. */
export type Step = { at: number; value: number };

/** What holds until it changes: shares by the wait until then, agents by the time of day. */
export type StepsSpec = {
  form: 'curve' | 'staffing';
  axis: Axis;
  /** What `at` counts, from the left. */
  across: Axis;
  /** Filled behind the lines, none over another. */
  areas: readonly { colour: number; boxes: readonly AreaBox[] }[];
  lines: readonly StepLine[];
  /** What is asked for, by when; null where only that it is by then. */
  marks: readonly (Omit<Step, 'value'> & { value: number | null; label: string })[];
  /** What full and dashed lines are of, where both are drawn. */
  key: readonly { label: string; isDashed: boolean }[];
  /** The place that somebody reads. */
  read?: number;
};

export type AreaBox = { from: number; to: number; low: number; high: number };

/** `nameAt` as in `TrendLine`. */
export type StepLine = Pick<TrendLine, 'key' | 'label' | 'colour' | 'nameAt'> & {
  isDashed: boolean;
  runs: readonly (readonly Step[])[];
};

/** Values by row and column, each written, and coloured by how far it is from what is wanted. */
export type HeatSpec = {
  form: 'heat';
  columns: readonly string[];
  rows: readonly string[];
  cells: readonly HeatCell[];
};

/** `heat` from 0 to 1; `short` where the label has no room. */
export type HeatCell = {
  column: number;
  row: number;
  label: string;
  short: string;
  heat: number;
  isFramed: boolean;
};

/** A drawing of figures. */
export type Drawing = NumbersSpec | BarsSpec | TrendSpec;

/** A drawing of figures, or of a call log. */
export type AnyDrawing = Drawing | StepsSpec | HeatSpec;

/** What a chart says and shows, on a page as in a file, of figures or of a call log. */
export type DrawnChart = Pick<
  ChartSpec,
  'title' | 'label' | 'contexts' | 'legend' | 'caveats' | 'whisker'
> & { drawings: readonly AnyDrawing[] };

/** What stands under a chart's title: the questions, or where none is known the definitions, and their groups. */
export type ChartContext = { meanings: readonly string[]; asked: readonly string[] };

/** Where a chart is found again: the path of its page after the language, and the page's filters. */
export type ChartAddress = {
  path: string;
  query: string;
  /** The same filters at the release that was read: shows the same figures for ever. */
  frozenQuery: string;
};

/** What names a chart where it stands alone, as a picture or in another site's frame. */
export type ChartName = {
  id: string;
  /** Its filters, or the figures chosen for it; frozen, at the release that was read. */
  query: string;
  frozenQuery: string;
};

/** A chart, ready to be framed and drawn. */
export type ChartSpec = {
  id: string;
  theme: Theme;
  /** What the figures show, or where no rule finds anything, what is measured. */
  title: string;
  /** What is measured: the chart's neutral name. */
  label: string;
  contexts: readonly ChartContext[];
  legend: readonly LegendEntry[];
  /** What sort of number its figures are, of how many people, how sure and how old. */
  evidence: readonly string[];
  sources: readonly { id: string; label: string; href: string }[];
  /** Why some marks must not be compared with others, where that is so. */
  caveats: readonly string[];
  /** Query of the chart's own figures, for its exports. */
  query: string;
  address: ChartAddress;
  name: ChartName;
  /** How many more figures the selection has than the chart has room for. */
  omitted: number;
  /** What of its texts is not in the reader's language; those of the drawing and the legend say so themselves. */
  foreign: readonly ForeignText[];
  drawings: readonly Drawing[];
  /** How to read what stands beside the values, such as whiskers; null where nothing does. */
  whisker: string | null;
};

/** A chart that the filters emptied, with the countries and years it does have. */
export type EmptyChartSpec = Pick<ChartSpec, 'id' | 'title' | 'foreign'> & {
  places: readonly CountryYear[];
};

export type ChartResult = { chart: ChartSpec } | { empty: EmptyChartSpec };
