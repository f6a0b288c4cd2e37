import type { EntityManager } from 'typeorm';
import { decisionModeAt, seatsAt } from '../../../leading-groups/index.js';
import { findOpenCases, openCaseKey } from '../../rows/cases/find-open-cases.js';
import { readRound } from '../../rows/deliberation/read-round.js';
import { DeterminationEntity } from '../../rows/determinations/determination.entity.js';
import { readImplementations } from '../../rows/determinations/read-implementation.js';
import { measuresInForce } from '../../rows/disputes/interim-measure.repository.js';
import type { StepReads } from './step-reads.js';
import { answeredBy, openRequest } from '../../rows/disputes/supplement.repository.js';
import { existsRow } from '../../../database/index.js';
import { memberCodes } from '../../rows/cases/member-codes.js';

/** Reads for one step in the transaction that takes it. */
export function readInTransaction(manager: EntityManager): StepReads {
  return {
    seats: (group, at, hold) => seatsAt(manager, group, at, hold),
    decisionMode: ({ level, region, openedAt }) => decisionModeAt(manager, { level, region }, openedAt),
    round: ({ id, round }) => readRound(manager, id, round),
    measuresInForce: (disputeId) => measuresInForce(manager, disputeId),
    async supplements(disputeId) {
      const request = await openRequest(manager, disputeId);
      return { request, answered: await answeredBy(manager, request) };
    },
    implementation: async (caseId) => (await readImplementations(manager, [caseId])).get(caseId) ?? null,
    isDetermined: (caseId) => existsRow(manager, DeterminationEntity, { caseId }),
    members: (caseId) => memberCodes(manager, caseId),
    async openCase(platformCode, businessLine) {
      const line = { platformCode, businessLine };
      return (await findOpenCases(manager, [line])).get(openCaseKey(line)) ?? null;
    },
  };
}
