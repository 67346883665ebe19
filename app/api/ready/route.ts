import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { noQuery } from '@/lib/base/http/query';
import { problemResponse } from '@/lib/base/http/problem';

/** Able to serve: the database opens, is migrated and holds a release. */
export async function GET(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    const { release } = await resolveSelection(noQuery);
    return Response.json({ status: 'ready', release: release.number }, { headers });
  } catch (error) {
    const title = error instanceof Error ? error.name : 'Error';
    return problemResponse(
      503,
      { title: `Not ready: ${title}`, lang: 'en' },
      { 'Retry-After': '5' },
    );
  }
}
