import type { DataSource } from 'typeorm';
import { accessEntities, agreementWorkflows } from '../coordination/index.js';
import {
  determinationEntities,
  determinationPapers,
  determinationWorkflows,
} from '../determination/index.js';
import { clueEntities, clueWorkflows } from '../clues/index.js';
import { correctionEntities, correctionWorkflows } from '../corrections/index.js';
import { onwardEntities, onwardWorkflows } from '../onward-sharing/index.js';
import { majorCaseEntities, majorCaseWorkflows } from '../major-cases/index.js';
import { crimeTransferEntities, crimeTransferWorkflows } from '../crime-transfers/index.js';
import {
  platformIdentityEntities,
  platformIdentityPapers,
  platformIdentityWorkflows,
} from '../platform-identity/index.js';
import {
  rectificationEntities,
  rectificationPapers,
  rectificationWorkflows,
} from '../rectification/index.js';
import {
  leadingGroupEntities,
  MEMBERSHIP_STEP,
  MembershipEntity,
  MembershipEventEntity,
} from '../leading-groups/index.js';
import { verifyCaseSummaries } from '../statistics/index.js';
import { warrantEntities, warrantWorkflows } from '../warrants/index.js';
import {
  verifyPapers,
  verifyWorkflows,
  type EventedRows,
  type PaperKind,
  type WorkflowDifference,
  type WorkflowProgress,
} from '../workflow/recorder/index.js';

/** What a connection has to know for {@link verifyAllWorkflows}. */
export const WORKFLOW_ENTITIES: readonly Function[] = [
  ...determinationEntities,
  ...rectificationEntities,
  ...warrantEntities,
  ...crimeTransferEntities,
  ...majorCaseEntities,
  ...clueEntities,
  ...platformIdentityEntities,
  ...correctionEntities,
  ...onwardEntities,
  ...accessEntities,
  ...leadingGroupEntities,
];

/** Seats in leading groups have no table of states; their events say what they set all the same. */
const MEMBERSHIPS: EventedRows = {
  kind: 'LEADING_GROUP_MEMBERSHIP',
  row: MembershipEntity,
  event: MembershipEventEntity,
  subject: 'membershipId',
};

/**
 * Compares everything that moves by events with its events, transfers to the police among the orders, then papers with what the
 * evidence log has of them, and what statistics count of each case; see `verifyWorkflows`, `verifyPapers` and `verifyCaseSummaries`.
 */
export async function* verifyAllWorkflows(
  database: DataSource,
  onProgress: (progress: WorkflowProgress) => void,
): AsyncGenerator<WorkflowDifference> {
  const workflows = [
    ...determinationWorkflows,
    ...rectificationWorkflows,
    ...warrantWorkflows,
    ...crimeTransferWorkflows,
    ...majorCaseWorkflows,
    ...clueWorkflows,
    ...platformIdentityWorkflows,
    ...correctionWorkflows,
    ...onwardWorkflows,
    ...agreementWorkflows,
    MEMBERSHIPS,
  ];
  yield* verifyWorkflows(database, workflows, onProgress);
  const papers = [
    ...determinationPapers,
    ...rectificationPapers,
    ...platformIdentityPapers,
    MEMBERSHIP_STEP as PaperKind,
  ];
  yield* verifyPapers(database, papers, onProgress);
  yield* verifyCaseSummaries(database, onProgress);
}
