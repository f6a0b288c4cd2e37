import type { Outcome } from '../../kernel/index.js';
import { moveDispute, type DisputeRequest } from './move-dispute.js';
import type { DeterminationWorkspace } from '../workspace.js';

export type AcceptDispute = DisputeRequest;

/** The office takes a referred dispute in (受理) and starts its legal review. Refuses what {@link moveDispute} refuses. */
export function acceptDispute(
  workspace: DeterminationWorkspace,
  input: AcceptDispute,
): Promise<Outcome<string>> {
  return moveDispute(workspace, input, { operation: 'acceptDispute', input: {}, command: 'acceptDispute' });
}
