import { actorWords, type LawSource } from '../../law/index.js';
import { loadDecisionModes, type DecisionMode } from '../../leading-groups/index.js';
import { validate as isUuid } from 'uuid';
import { beijingDay, type Outcome } from '../../kernel/index.js';
import {
  toConnection,
  type Connection,
  type OperationScope,
  type PageRequest,
} from '../../subgraph-kit/index.js';
import { openAvailableActions } from '../use-cases/available-actions/available-actions.js';
import { acceptDispute } from '../use-cases/disputes/accept-dispute.js';
import { addConcernedAgency } from '../use-cases/cases/add-concerned-agency.js';
import { castVote } from '../use-cases/deliberation/cast-vote.js';
import type { DeterminationSettings } from '../model/deadlines/consultation-window.js';
import { closeDispute } from '../use-cases/disputes/close-dispute.js';
import { closeSubstanceCase } from '../use-cases/cases/close-substance-case.js';
import { completeSupplement } from '../use-cases/disputes/complete-supplement.js';
import { liftInterimMeasure } from '../use-cases/disputes/lift-interim-measure.js';
import { markUrgent } from '../use-cases/cases/mark-urgent.js';
import { orderInterimMeasure } from '../use-cases/disputes/order-interim-measure.js';
import { referDisputeUpward } from '../use-cases/disputes/refer-dispute-upward.js';
import { requestSupplement } from '../use-cases/disputes/request-supplement.js';
import { supplementDispute } from '../use-cases/disputes/supplement-dispute.js';
import { withdrawSubstanceCase } from '../use-cases/cases/withdraw-substance-case.js';
import { conveneDeliberation } from '../use-cases/deliberation/convene-deliberation.js';
import {
  listCases,
  listDisputes,
  openLoaders,
  type CaseConditions,
  type DisputeConditions,
} from '../reads/determination.reads.js';
import { declineOpinion } from '../use-cases/opinions/decline-opinion.js';
import { decideRecusal } from '../use-cases/deliberation/decide-recusal.js';
import { fileOpinion } from '../use-cases/opinions/file-opinion.js';
import { openSubstanceCase } from '../use-cases/cases/open-substance-case.js';
import { readConflicts } from '../reads/read-conflicts.js';
import { openDeliberationReads, readerOf } from '../reads/read-deliberation.js';
import {
  readCaseOpinions,
  readOpinion,
  versionStillSigned,
  type OpinionsOf,
  type ReadableOpinion,
  type SignedVersion,
} from '../reads/read-opinions.js';
import { refuseOtherAreas } from '../reads/refuse-other-areas.js';
import { readPrecedents } from '../reads/read-precedents.js';
import type { DirectoryPlatform, PlatformDirectory } from '../model/cases/platform-directory.js';
import { recordPanelAdvice } from '../use-cases/deliberation/record-panel-advice.js';
import { NO_SIGNING } from '../model/opinions/opinion-signing.js';
import { stepSentence, type SentenceStep } from '../model/timeline/step-sentence.js';
import { readTimeline } from '../reads/read-timeline.js';
import { noteAbsence } from '../use-cases/deliberation/note-absence.js';
import { rejectDraft } from '../use-cases/deliberation/reject-draft.js';
import { stateView } from '../use-cases/deliberation/state-view.js';
import { recuse } from '../use-cases/deliberation/recuse.js';
import { referDispute } from '../use-cases/disputes/refer-dispute.js';
import { reopenDispute } from '../use-cases/disputes/reopen-dispute.js';
import { resumeDispute } from '../use-cases/disputes/resume-dispute.js';
import { reviewDisputeLegality } from '../use-cases/disputes/review-dispute-legality.js';
import { reviseOpinion } from '../use-cases/opinions/revise-opinion.js';
import { ruleDispute } from '../use-cases/deliberation/rule-dispute.js';
import { statementToSign, type StatementToSign } from '../use-cases/opinions/statement-to-sign.js';
import { openPapers } from '../reads/read-papers.js';
import { openSittingReads } from '../reads/read-sitting.js';
import { readTogether } from '../use-cases/available-actions/read-together.js';
import type { RulingSigner } from '../signing/ruling-signer.js';
import { suspendDispute } from '../use-cases/disputes/suspend-dispute.js';
import type { OpenCaseKey } from '../rows/cases/find-open-cases.js';
import { isInForce } from '../model/determinations/determination.js';
import type { SubstanceCaseEntity } from '../rows/cases/substance-case.entity.js';
import { takeUpCase } from '../use-cases/cases/take-up-case.js';
import { declareDisagreement } from '../use-cases/cases/declare-disagreement.js';
import { tableRuling } from '../use-cases/deliberation/table-ruling.js';
import { watchCases, watchDisputes, watchWorkflows, type Watch } from '../reads/watch-changes.js';
import { withdrawOpinion } from '../use-cases/opinions/withdraw-opinion.js';
import type { WorkflowChanges } from '../reads/workflow-change-feed.js';
import { idOfNumber } from '../../workflow/numbers/index.js';
import { openTeamTasks } from './open-team-tasks.js';
import type { UseCaseContext } from '../use-cases/steps/use-case-context.js';

/** What the feature needs from outside. */
export interface DeterminationPorts {
  readonly platforms: PlatformDirectory;
  readonly settings: DeterminationSettings;
  readonly changes: WorkflowChanges;
  readonly rulings: RulingSigner;
  readonly law: LawSource;
}

/** A use case is named as its mutation. */
type UseCase<Input> = (useCaseContext: UseCaseContext, input: Input) => Promise<Outcome<string>>;

const byId = ({ id }: { readonly id: string }): string => id;

/** Opens the feature for one operation of one caller: its use cases and its reads. */
export function openDetermination(
  { database, clock, context: { caller } }: OperationScope,
  { platforms, settings, changes, rulings, law }: DeterminationPorts,
) {
  const useCaseContext: UseCaseContext = { database, clock, caller, platforms, settings, rulings, law };
  const loaders = openLoaders(database, clock, caller);
  const reader = readerOf(caller, database, clock);
  const modes = loadDecisionModes(database.manager);
  const actions = openAvailableActions(loaders, useCaseContext);
  /** What was read before a change is forgotten after it, so that a mutation answers with what is now. */
  const command =
    <Input>(useCase: UseCase<Input>) =>
    async (input: Input): Promise<Outcome<string>> => {
      const outcome = await useCase(useCaseContext, input);
      for (const loader of Object.values(loaders)) loader.clearAll();
      return actions.explainRefusedTransition(outcome, useCase.name, input);
    };
  /** @throws GraphQLError FIELD_DENIED, OUTSIDE_JURISDICTION */
  const lookInto = (substanceCase: SubstanceCaseEntity | null): void => {
    if (substanceCase) refuseOtherAreas(caller, substanceCase);
  };
  const together = readTogether(database, loaders);
  /** Whether opinions differ on a line of business, so that what was determined before stands still. */
  const isDisputed = async ({ platformCode, businessLine }: OpenCaseKey): Promise<boolean> => {
    const open = await together.openCase(platformCode, businessLine);
    return open !== null && (await loaders.substanceCase.load(open.id))?.status === 'DISPUTED';
  };
  return {
    ...loaders,
    ...actions,
    ...openDeliberationReads(loaders, reader),
    ...openPapers(loaders, platforms, law),
    ...openSittingReads(loaders, reader, together, database, clock),
    caller,
    teamTasks: openTeamTasks(useCaseContext),
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
    stateView: command(stateView),
    noteAbsence: command(noteAbsence),
    rejectDraft: command(rejectDraft),
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
    takeUpCase: command(takeUpCase),
    declareDisagreement: command(declareDisagreement),

    platform: (code: string): Promise<DirectoryPlatform | null> => platforms.find(code),
    /** Whether a determination is in force and may be carried out: no dispute on its line of business is open. */
    binds: async (
      determination: OpenCaseKey & { readonly validUntil: string | null; readonly supersededAt: Date | null },
    ): Promise<boolean> => isInForce(determination, clock.now()) && !(await isDisputed(determination)),
    /** The case of this number (编号); null where there is none. Nothing of the case is told. */
    idOfNumber: (number: string) => idOfNumber(database, number),
    /** Null for an id that no case has, and for a text that is no id. See {@link refuseOtherAreas}. */
    findCase: async (id: string) => {
      const substanceCase = isUuid(id) ? await loaders.substanceCase.load(id) : null;
      lookInto(substanceCase);
      return substanceCase;
    },
    /** Null for an id that no opinion has, and for one that the caller may not see. See {@link refuseOtherAreas}. */
    findOpinion: async (id: string): Promise<ReadableOpinion | null> => {
      const kept = isUuid(id) ? await loaders.opinion.load(id) : null;
      const substanceCase = kept && (await loaders.substanceCase.load(kept.caseId));
      lookInto(substanceCase);
      const opinions = substanceCase ? await readCaseOpinions(loaders, caller.agency, substanceCase) : [];
      return opinions.find((opinion) => opinion.id === id) ?? null;
    },
    /** How the leading group decides on a dispute; of one that is there. */
    decisionModeOf: async (id: string): Promise<DecisionMode> => {
      const dispute = await loaders.dispute.load(id);
      if (!dispute) throw new Error(`There is no dispute ${id}.`);
      const { level, region, openedAt } = dispute;
      return modes.load({ group: { level, region }, at: openedAt });
    },
    /** Null for an id that no dispute has, and for a text that is no id. See {@link refuseOtherAreas}. */
    findDispute: async (id: string) => {
      const dispute = isUuid(id) ? await loaders.dispute.load(id) : null;
      if (dispute) lookInto(await loaders.substanceCase.load(dispute.caseId));
      return dispute;
    },
    cases: async (conditions: CaseConditions, page: PageRequest) =>
      toConnection(await listCases(database, caller, conditions, page), page, byId),
    casesOfPlatform: async (platform: string, page: PageRequest): Promise<Connection<SubstanceCaseEntity>> =>
      toConnection(await loaders.casePages.load({ platform, page }), page, byId),
    disputes: async (conditions: DisputeConditions, page: PageRequest) =>
      toConnection(await listDisputes(database, caller, conditions, page), page, byId),
    /** Those that the caller may see, each with all its versions. */
    readOpinions: (substanceCase: OpinionsOf) => readCaseOpinions(loaders, caller.agency, substanceCase),
    /** Between those that the caller may see. */
    readConflicts: (substanceCase: Parameters<typeof readConflicts>[2]) =>
      readConflicts(loaders, caller.agency, substanceCase),
    /** Whether opinions are refused without a signature (SIGNATURE_REQUIRED). */
    opinionSignatureRequired: (settings.signing ?? NO_SIGNING).required,
    statementToSign: (input: StatementToSign) => statementToSign(useCaseContext, input),
    stillSigns: (version: SignedVersion) => versionStillSigned(loaders, settings, version),
    /** Similar determined cases, at most so many. */
    precedents: (substanceCase: Parameters<typeof readPrecedents>[3], size: number) =>
      readPrecedents(loaders, caller.agency, platforms, substanceCase, size),
    /** A step in a sentence in the caller's language; null for a command that this build does not know. */
    stepSentence(step: SentenceStep & { readonly agency: string | null; readonly at: Date }): string | null {
      const by = step.agency === null ? null : actorWords(law.snapshot(), step.agency, beijingDay(step.at));
      return stepSentence(step, by)?.[caller.locale] ?? null;
    },
    readTimeline: (substanceCase: OpinionsOf) =>
      readTimeline(loaders, substanceCase, readCaseOpinions(loaders, caller.agency, substanceCase), reader),
    readOpinion: (id: string) => readOpinion(loaders, id),
    watchCases: (watch: Watch) => watchCases({ database, caller, changes }, watch),
    watchDisputes: (watch: Watch) => watchDisputes({ database, caller, changes }, watch),
    watchWorkflows: (watch: Omit<Watch, 'id'>) => watchWorkflows({ database, caller, changes }, watch),
  };
}

export type DeterminationServices = ReturnType<typeof openDetermination>;
