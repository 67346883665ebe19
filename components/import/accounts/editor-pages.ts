import type { Role } from '@/lib/domain/accounts/actor-schema';

/** The editors' pages, by their paths after `/{locale}/import`, and the role each takes. */
export const editorPages = [
  { name: 'start', path: '', needed: 'editor' },
  { name: 'languages', path: '/languages', needed: 'editor' },
  { name: 'assessments', path: '/assessments', needed: 'assessor' },
  { name: 'ratings', path: '/ratings', needed: 'moderator' },
  { name: 'releases', path: '/releases', needed: 'publisher' },
  { name: 'tokens', path: '/tokens', needed: 'publisher' },
  { name: 'audit', path: '/audit', needed: 'publisher' },
] as const satisfies readonly { name: string; path: string; needed: Role }[];
