import type { CallerContextSigner } from '../../access/index.js';
import { subgraphsOf, type EngineRun, type PreparedOperation } from '../../engine/index.js';
import { StageTimer } from '../request/stage-timer.js';
import type { DecidedOperation } from './decide.js';

/** A decided operation with how it is executed. */
export interface PlannedOperation extends DecidedOperation, Pick<EngineRun, 'prepared' | 'contextToken'> {}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Takes out what is denied, and plans what is left: nothing of a denied field is ever fetched.
 *
 * @throws GraphQLError OPERATION_TOO_COMPLEX, OPERATION_NOT_PLANNABLE, PLAN_REFUSED
 */
export function plan(
  { signer }: { readonly signer: CallerContextSigner },
  decided: DecidedOperation,
): PlannedOperation {
  const { engine, operation, request, authorization, rejected } = decided;
  const { caller, observer, work } = request;
  const timer = observer && new StageTimer(observer);
  const prepare = (): PreparedOperation =>
    engine.prepare(operation, authorization.deniedFields(caller.locale));
  const left = work ? work.exactly(prepare) : prepare();
  timer?.ended('PLAN');
  const prepared = rejected ? { ...left, reads: NOTHING } : left;
  return { ...decided, prepared, contextToken: contextTokens(signer, left, decided) };
}

/** One signed context for each subgraph that the plan asks, holding the grants on that subgraph's own items only. */
function contextTokens(
  signer: CallerContextSigner,
  prepared: PreparedOperation,
  { context, authorization }: DecidedOperation,
): (subgraph: string) => Promise<string> {
  const asked = subgraphsOf(prepared.plan);
  return (subgraph) => {
    if (!asked.has(subgraph)) throw new Error(`The plan does not ask ${subgraph}.`);
    return signer.signFor(context, authorization.grantsOn(subgraph));
  };
}
