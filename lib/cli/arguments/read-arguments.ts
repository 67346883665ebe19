import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error';

export const textOption = { type: 'string' } as const;
/** May be said several times. */
export const listOption = { type: 'string', multiple: true } as const;
export const flagOption = { type: 'boolean' } as const;

/** Reads a command's options and what stands beside them. @throws UsageError for an unknown option */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
