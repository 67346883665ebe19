import { PublicationImpossible } from '../../domain/releases/publication-fault';
import { engine } from '../engines/engine';

/** What a fault means to whoever publishes; any other fault stays what it is. */
export function toPublicationFault(fault: unknown): unknown {
  const code = engine.writeFaultOf(fault);
  return code === null ? fault : new PublicationImpossible(code, fault);
}

/** The database's words for a rule of its own that rows break; null for any other fault. */
export function brokenRuleOf(fault: unknown): string | null {
  return engine.brokenRuleOf(fault);
}
