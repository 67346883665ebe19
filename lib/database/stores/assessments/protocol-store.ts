import { requireRole, type Actor } from '../../../domain/accounts/actor-schema';
import { AssessmentRefused } from '../../../domain/assessments/campaign-schema';
import {
  canonicalJson,
  protocolHash,
  type Protocol,
} from '../../../domain/assessments/protocol-schema';
import type { Database } from '../../client';
import { recordAudit } from '../audit-store';

/**
 * Keeps a protocol for good. Doing so twice changes nothing.
 * @returns whether it is new
 * @throws NotAllowed unless the actor is a publisher
 * @throws AssessmentRefused where another protocol has its version: a changed one takes a new version
 */
export async function keepProtocol(
  client: Database,
  protocol: Protocol,
  actor: Actor,
): Promise<boolean> {
  requireRole(actor, 'publisher');
  const { version } = protocol;
  const hash = protocolHash(protocol);
  const known = await client.protocol.findUnique({ where: { version } });
  if (known?.hash === hash) return false;
  if (known !== null) throw new AssessmentRefused('protocol-changed', { version });
  await client.$transaction([
    client.protocol.create({
      data: { version, hash, content: canonicalJson(protocol), added_at: new Date() },
    }),
    recordAudit(client, {
      ...{ actor: actor.account, action: 'protocol-added' },
      ...{ subject: String(version), detail: hash },
    }),
  ]);
  return true;
}
