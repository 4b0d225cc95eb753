import type { RowMetric } from '../../answer/rows/figures.js';

export const fileFormats = ['csv', 'ndjson', 'parquet'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** What is asked of the rows of a file. */
export interface BatchOptions {
  readonly base: string;
  readonly json?: true;
  readonly out?: string;
  readonly from?: FileFormat;
  readonly to?: FileFormat;
  readonly id?: readonly string[];
  readonly metrics?: readonly RowMetric[];
  readonly exact?: true;
  readonly strict?: true;
  readonly resume?: true;
  readonly force?: true;
  readonly threads?: number;
  readonly budget?: number;
  readonly portfolio?: string;
  readonly digits?: true;
  readonly locale: string;
  readonly separator?: 'comma' | 'semicolon' | 'tab';
  readonly decimal?: 'point' | 'comma';
}
