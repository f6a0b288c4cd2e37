import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { loadDecisionModes, loadSeats } from '../../../leading-groups/index.js';
import {
  findOpenCases,
  openCaseKey,
  type OpenCase,
  type OpenCaseKey,
} from '../../rows/cases/find-open-cases.js';
import { roundOf } from '../../rows/deliberation/read-round.js';
import type { DeterminationLoaders } from '../../reads/determination.reads.js';
import { readImplementations, type Implementation } from '../../rows/determinations/read-implementation.js';
import type { StepReads } from '../steps/step-reads.js';

/** Reads for the steps on any number of cases and disputes at once: as many statements for many as for one. */
export function readTogether({ manager }: DataSource, loaders: DeterminationLoaders): StepReads {
  const implementations = new DataLoader<string, Implementation | null>(
    async (caseIds) => {
      const found = await readImplementations(manager, [...new Set(caseIds)]);
      return caseIds.map((caseId) => found.get(caseId) ?? null);
    },
    { cache: false },
  );
  const openCases = new DataLoader<OpenCaseKey, OpenCase | null>(
    async (lines) => {
      const found = await findOpenCases(manager, lines);
      return lines.map((line) => found.get(openCaseKey(line)) ?? null);
    },
    { cache: false },
  );
  const seats = loadSeats(manager);
  const modes = loadDecisionModes(manager);
  return {
    seats: (group, at) => seats.load({ group, at }),
    decisionMode: ({ level, region, openedAt }) => modes.load({ group: { level, region }, at: openedAt }),
    async round({ id, round }) {
      const [meetings, decisions, drafts, reviews, views, absences, votes] = await Promise.all([
        loaders.deliberations.load(id),
        loaders.recusals.load(id),
        loaders.drafts.load(id),
        loaders.draftReviews.load(id),
        loaders.memberViews.load(id),
        loaders.absences.load(id),
        loaders.votes.load(id),
      ]);
      return roundOf(round, { meetings, decisions, drafts, reviews, views, absences, votes });
    },
    measuresInForce: async (disputeId) =>
      (await loaders.interimMeasures.load(disputeId)).filter(({ state }) => state === 'IN_FORCE'),
    async supplements(disputeId) {
      const [requests, supplied] = await Promise.all([
        loaders.supplementRequests.load(disputeId),
        loaders.supplements.load(disputeId),
      ]);
      const request = requests.at(-1);
      if (!request) throw new Error(`Dispute ${disputeId} is being completed without a request.`);
      const answers = supplied.filter(({ requestVersion }) => requestVersion === request.version);
      return { request, answered: new Set(answers.map(({ agency }) => agency)) };
    },
    implementation: (caseId) => implementations.load(caseId),
    isDetermined: async (caseId) => (await loaders.determinationsOfCase.load(caseId)).length > 0,
    members: async (caseId) =>
      (await loaders.membersOfCase.load(caseId)).map(({ platformCode }) => platformCode),
    openCase: (platformCode, businessLine) => openCases.load({ platformCode, businessLine }),
  };
}
