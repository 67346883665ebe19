import { PublicationImpossible } from '../../domain/releases/publication-error';
import { engine } from '../engines/engine';

/** What an error means to whoever publishes; any other error stays what it is. */
export function toPublicationError(error: unknown): unknown {
  const code = engine().writeFailureOf(error);
  return code === null ? error : new PublicationImpossible(code, error);
}

/** The database's words for a rule of its own that rows break; null for any other error. */
export function brokenRuleOf(error: unknown): string | null {
  return engine().brokenConstraint(error);
}
