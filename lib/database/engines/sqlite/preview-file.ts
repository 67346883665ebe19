import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PreviewPlace } from '../database-engine';

/** A draft is previewed in a copy of the whole file, in a folder of its own. */
export async function planPreviewFile(): Promise<PreviewPlace> {
  const folder = await mkdtemp(path.join(tmpdir(), 'barometer-preview-'));
  return {
    url: `file:${path.join(folder, 'preview.db')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
