import { asOfUnsupported } from '../../access/index.js';
import type { OperationResult, JoinedData, RefuseAnswer } from '../../engine/index.js';
import type { PlannedOperation } from '../authorization/plan.js';

/** The joined data of all subgraphs, and the platforms that it discloses. */
export interface ExecutedOperation {
  readonly joined: JoinedData;
  readonly disclosed: ReadonlySet<string>;
}

/** An agency that does not say of which instant its values are may have answered with those of today. */
function refuseOtherThan(asOf: string): RefuseAnswer {
  return (subgraph, { extensions }) => {
    if (extensions?.['asOf'] === asOf) return null;
    const { code, facts, message, remedy } = asOfUnsupported({ agency: subgraph.toUpperCase() });
    return { message: message.en, extensions: { ...facts, code, message, remedy } };
  };
}

/** Fetches what is planned, and joins it. Never throws for what a subgraph does. */
export async function execute(planned: PlannedOperation): Promise<ExecutedOperation> {
  const { engine, operation, variables, prepared, contextToken, request, asOf } = planned;
  const { signal, requestId, observer } = request;
  const disclosed = new Set<string>();
  const refuseAnswer = asOf === null ? undefined : refuseOtherThan(asOf);
  const run = {
    operation,
    prepared,
    variables,
    contextToken,
    signal,
    requestId,
    observer,
    disclosed,
    refuseAnswer,
  };
  return { joined: await engine.execute(run), disclosed };
}

/** Puts the joined data into the client's shape, denials and failures with it. */
export function project(
  { engine, operation, prepared, variables, request: { requestId } }: PlannedOperation,
  { joined }: ExecutedOperation,
): Promise<OperationResult> {
  return engine.project({ operation, prepared, variables, requestId }, joined);
}
