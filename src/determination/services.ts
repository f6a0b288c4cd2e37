import { validate as isUuid } from 'uuid';
import type { Outcome } from '../kernel/index.js';
import {
  toConnection,
  type Connection,
  type OperationScope,
  type PageRequest,
} from '../subgraphs/kit/index.js';
import { acceptDispute } from './accept-dispute.js';
import { addConcernedAgency } from './add-concerned-agency.js';
import { castVote } from './cast-vote.js';
import type { DeterminationSettings } from './consultation-window.js';
import { closeDispute } from './close-dispute.js';
import { closeSubstanceCase } from './close-substance-case.js';
import { completeSupplement } from './complete-supplement.js';
import { liftInterimMeasure } from './lift-interim-measure.js';
import { markUrgent } from './mark-urgent.js';
import { orderInterimMeasure } from './order-interim-measure.js';
import { referDisputeUpward } from './refer-dispute-upward.js';
import { requestSupplement } from './request-supplement.js';
import { supplementDispute } from './supplement-dispute.js';
import { withdrawSubstanceCase } from './withdraw-substance-case.js';
import { conveneDeliberation } from './convene-deliberation.js';
import {
  listCases,
  listDisputes,
  openLoaders,
  type CaseConditions,
  type DisputeConditions,
} from './determination.reads.js';
import { declineOpinion } from './decline-opinion.js';
import { decideRecusal } from './decide-recusal.js';
import { fileOpinion } from './file-opinion.js';
import { openSubstanceCase } from './open-substance-case.js';
import { readConflicts } from './read-conflicts.js';
import { openDeliberationReads } from './read-deliberation.js';
import {
  readCaseOpinions,
  readOpinion,
  versionStillSigned,
  type OpinionsOf,
  type SignedVersion,
} from './read-opinions.js';
import { readPrecedents } from './read-precedents.js';
import type { DirectoryPlatform, PlatformDirectory } from './platform-directory.js';
import { recordPanelAdvice } from './record-panel-advice.js';
import { readTimeline } from './read-timeline.js';
import { recuse } from './recuse.js';
import { referDispute } from './refer-dispute.js';
import { reopenDispute } from './reopen-dispute.js';
import { resumeDispute } from './resume-dispute.js';
import { reviewDisputeLegality } from './review-dispute-legality.js';
import { reviseOpinion } from './revise-opinion.js';
import { ruleDispute } from './rule-dispute.js';
import { statementToSign, type StatementToSign } from './statement-to-sign.js';
import type { RulingSigner } from './ruling-signer.js';
import { suspendDispute } from './suspend-dispute.js';
import type { SubstanceCaseEntity } from './substance-case.entity.js';
import { tableRuling } from './table-ruling.js';
import { watchCases, watchDisputes, type Watch } from './watch-changes.js';
import { withdrawOpinion } from './withdraw-opinion.js';
import type { WorkflowChanges } from './workflow-change-feed.js';
import type { DeterminationWorkspace } from './workspace.js';

/** What the feature needs from outside. */
export interface DeterminationPorts {
  readonly platforms: PlatformDirectory;
  readonly settings: DeterminationSettings;
  readonly changes: WorkflowChanges;
  readonly rulings: RulingSigner;
}

type UseCase<Input> = (workspace: DeterminationWorkspace, input: Input) => Promise<Outcome<string>>;

const byId = ({ id }: { readonly id: string }): string => id;

/** Opens the feature for one operation of one caller: its use cases and its reads. */
export function openDetermination(
  { database, clock, context: { caller } }: OperationScope,
  { platforms, settings, changes, rulings }: DeterminationPorts,
) {
  const workspace: DeterminationWorkspace = { database, clock, caller, platforms, settings, rulings };
  const loaders = openLoaders(database, clock, caller.agency);
  /** What was read before a change is forgotten after it, so that a mutation answers with what is now. */
  const command =
    <Input>(useCase: UseCase<Input>) =>
    async (input: Input): Promise<Outcome<string>> => {
      const outcome = await useCase(workspace, input);
      for (const loader of Object.values(loaders)) loader.clearAll();
      return outcome;
    };
  return {
    ...loaders,
    ...openDeliberationReads(loaders, caller),
    caller,
    openSubstanceCase: command(openSubstanceCase),
    addConcernedAgency: command(addConcernedAgency),
    fileOpinion: command(fileOpinion),
    declineOpinion: command(declineOpinion),
    reviseOpinion: command(reviseOpinion),
    withdrawOpinion: command(withdrawOpinion),
    referDispute: command(referDispute),
    acceptDispute: command(acceptDispute),
    reviewDisputeLegality: command(reviewDisputeLegality),
    conveneDeliberation: command(conveneDeliberation),
    recordPanelAdvice: command(recordPanelAdvice),
    tableRuling: command(tableRuling),
    recuse: command(recuse),
    decideRecusal: command(decideRecusal),
    castVote: command(castVote),
    ruleDispute: command(ruleDispute),
    suspendDispute: command(suspendDispute),
    resumeDispute: command(resumeDispute),
    reopenDispute: command(reopenDispute),
    closeDispute: command(closeDispute),
    closeSubstanceCase: command(closeSubstanceCase),
    completeSupplement: command(completeSupplement),
    liftInterimMeasure: command(liftInterimMeasure),
    markUrgent: command(markUrgent),
    orderInterimMeasure: command(orderInterimMeasure),
    referDisputeUpward: command(referDisputeUpward),
    requestSupplement: command(requestSupplement),
    supplementDispute: command(supplementDispute),
    withdrawSubstanceCase: command(withdrawSubstanceCase),

    platform: (code: string): Promise<DirectoryPlatform | null> => platforms.find(code),
    /** Null for an id that no case has, and for a text that is no id. */
    findCase: async (id: string) => (isUuid(id) ? loaders.substanceCase.load(id) : null),
    cases: async (conditions: CaseConditions, page: PageRequest) =>
      toConnection(await listCases(database, conditions, page), page, byId),
    casesOfPlatform: async (platform: string, page: PageRequest): Promise<Connection<SubstanceCaseEntity>> =>
      toConnection(await loaders.casePages.load({ platform, page }), page, byId),
    disputes: async (conditions: DisputeConditions, page: PageRequest) =>
      toConnection(await listDisputes(database, conditions, page), page, byId),
    /** Those that the caller may see, each with all its versions. */
    readOpinions: (substanceCase: OpinionsOf) => readCaseOpinions(loaders, caller.agency, substanceCase),
    /** Between those that the caller may see. */
    readConflicts: (substanceCase: Parameters<typeof readConflicts>[2]) =>
      readConflicts(loaders, caller.agency, substanceCase),
    statementToSign: (input: StatementToSign) => statementToSign(workspace, input),
    stillSigns: (version: SignedVersion) => versionStillSigned(loaders, settings, version),
    /** Similar determined cases, at most so many. */
    precedents: (substanceCase: Parameters<typeof readPrecedents>[3], size: number) =>
      readPrecedents(loaders, caller.agency, platforms, substanceCase, size),
    readTimeline: (substanceCase: OpinionsOf) =>
      readTimeline(loaders, substanceCase, readCaseOpinions(loaders, caller.agency, substanceCase), caller),
    readOpinion: (id: string) => readOpinion(loaders, id),
    watchCases: (watch: Watch) => watchCases({ database, caller, changes }, watch),
    watchDisputes: (watch: Watch) => watchDisputes({ database, caller, changes }, watch),
  };
}

export type DeterminationServices = ReturnType<typeof openDetermination>;
