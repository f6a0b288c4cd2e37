import { transitionNotAllowed, type TransitionNotAllowedFacts } from '../state-machine/state-machine.js';
import type { LocalizedText, Outcome } from '../results/refusal.js';
import { refused } from '../results/refusal.js';

/** 可办事项: a mutation that one caller can send about one item now. */
export interface AvailableAction {
  /** Its name in the schema. */
  readonly mutation: string;
  readonly label: LocalizedText;
  /** By when it is to be done (UTC); null where nothing says so. */
  readonly deadline: Date | null;
  /** Law and article, or plan, that asks for it or allows it; null for what the hub's own management has to do. */
  readonly rule: string | null;
}

/**
 * Says in a refusal TRANSITION_NOT_ALLOWED what was asked for by the name of its mutation, and what this caller can do instead.
 * Any other outcome stays as it is.
 *
 * @param available is asked only where it is needed
 */
export async function withAvailableActions<Value>(
  outcome: Outcome<Value>,
  mutation: string,
  available: () => Promise<readonly AvailableAction[]>,
): Promise<Outcome<Value>> {
  if (outcome.ok || outcome.error.code !== transitionNotAllowed.code) return outcome;
  const facts = outcome.error.facts as TransitionNotAllowedFacts;
  const allowed = (await available()).map((action) => action.mutation);
  return refused(transitionNotAllowed({ ...facts, command: mutation, allowed }));
}
