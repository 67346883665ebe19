import type { ChartSelect } from './chart-definition';

/** A number in words: the message `dashboard.headline.<id>`. */
export type HeadlineDefinition = {
  id: 'satisfied' | 'wait' | 'patience' | 'resolved' | 'switched' | 'leave' | 'shortWait';
  select: ChartSelect;
};

const patience = { id: 'patience', select: { indicator: ['patience-limit'] } } as const;
const resolved = {
  id: 'resolved',
  select: { indicator: ['first-contact-resolution'], channel: ['phone'] },
} as const;

/** The numbers that open the dashboard: the newest figure of each. */
export const headlineCatalogue = [
  { id: 'satisfied', select: { indicator: ['satisfied-overall'] } },
  { id: 'wait', select: { indicator: ['charter-wait'] } },
  patience,
  resolved,
  { id: 'switched', select: { indicator: ['switched-provider'], sector: ['none'] } },
  { id: 'leave', select: { indicator: ['would-end-relationship'] } },
] as const satisfies readonly HeadlineDefinition[];

/** What people feel of what a call log measures. */
export const feltCatalogue = [
  {
    id: 'shortWait',
    select: { indicator: ['satisfied-with-aspect'], aspect: ['minimal-wait'] },
  },
  patience,
  resolved,
] as const satisfies readonly HeadlineDefinition[];
