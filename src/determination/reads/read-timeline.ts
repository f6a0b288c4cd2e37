import type {
  DeliberationEntity,
  PanelAdviceEntity,
  RecusalEntity,
  VoteEntity,
} from '../rows/deliberation/deliberation.entity.js';
import type { MemberViewEntity, MinutesEntity } from '../rows/deliberation/discussion.entity.js';
import type { DeterminationLoaders } from './determination.reads.js';
import type {
  DraftReviewEntity,
  RulingDraftEntity,
  RulingEntity,
} from '../rows/determinations/determination.entity.js';
import type { WorkflowEventEntity } from '../../workflow/recorder/index.js';
import type { InterimMeasureEntity } from '../rows/disputes/interim-measure.entity.js';
import type { ReadableOpinion, ReadableVersion } from './read-opinions.js';
import { mayFollow, mayReadDrafts, type Reader } from './read-deliberation.js';
import type { SubstanceCaseEntity } from '../rows/cases/substance-case.entity.js';
import type { SupplementEntity, SupplementRequestEntity } from '../rows/disputes/supplement.entity.js';
import { mergeTimeline, type SubjectSteps, type TimelineStep } from '../model/timeline/timeline.js';

/** What a step left behind, each where there is one and the caller may see it. */
interface StepRecords {
  readonly opinion: ReadableVersion | null;
  readonly meeting: DeliberationEntity | null;
  readonly panelAdvice: PanelAdviceEntity | null;
  readonly draft: RulingDraftEntity | null;
  readonly draftReview: DraftReviewEntity | null;
  readonly vote: VoteEntity | null;
  readonly view: MemberViewEntity | null;
  readonly minutes: MinutesEntity | null;
  readonly recusal: RecusalEntity | null;
  readonly ruling: RulingEntity | null;
  readonly supplementRequest: SupplementRequestEntity | null;
  readonly supplement: SupplementEntity | null;
  readonly interimMeasure: InterimMeasureEntity | null;
}

export type ReadableStep = TimelineStep<WorkflowEventEntity> & StepRecords;

const NO_RECORDS: StepRecords = {
  opinion: null,
  meeting: null,
  panelAdvice: null,
  draft: null,
  draftReview: null,
  vote: null,
  view: null,
  minutes: null,
  recusal: null,
  ruling: null,
  supplementRequest: null,
  supplement: null,
  interimMeasure: null,
};

type Step = TimelineStep<WorkflowEventEntity>;
type RecordsOf = (step: Step) => Partial<StepRecords>;

const detail = ({ details }: Step, name: string): unknown => new Map(Object.entries(details)).get(name);

/** The version that a step of the case gave, found among those that the caller may see. */
function opinionsBySteps(opinions: readonly ReadableOpinion[]): RecordsOf {
  const byId = new Map(opinions.map((opinion) => [opinion.id, opinion.versions]));
  return (step) => {
    const opinionId = detail(step, 'opinionId');
    const versions = typeof opinionId === 'string' ? byId.get(opinionId) : undefined;
    const version = detail(step, 'opinionVersion');
    return { opinion: versions?.find((each) => each.version === version) ?? null };
  };
}

/** What belongs to the steps of a dispute: most of it by version, a ruling by its turn. */
async function recordsOfDispute(
  loaders: DeterminationLoaders,
  disputeId: string,
  reader: Reader,
): Promise<RecordsOf> {
  const [
    meetings,
    advice,
    drafts,
    reviews,
    views,
    minutes,
    votes,
    recusals,
    rulings,
    requests,
    supplements,
    measures,
  ] = await Promise.all([
    loaders.deliberations.load(disputeId),
    loaders.panelAdvice.load(disputeId),
    loaders.drafts.load(disputeId),
    loaders.draftReviews.load(disputeId),
    loaders.memberViews.load(disputeId),
    loaders.minutes.load(disputeId),
    loaders.votes.load(disputeId),
    loaders.recusals.load(disputeId),
    loaders.rulings.load(disputeId),
    loaders.supplementRequests.load(disputeId),
    loaders.supplements.load(disputeId),
    loaders.interimMeasures.load(disputeId),
  ]);
  const ruled = new Set(rulings.map(({ round }) => round));
  const at =
    <Row extends { readonly version: number }>(rows: readonly Row[]) =>
    ({ version }: Step): Row | null =>
      rows.find((row) => row.version === version) ?? null;
  const ofRuled = ({ round }: { readonly round: number }): boolean => ruled.has(round);
  // A vote is told once its round has ended in a ruling; what the members have before them, then or to whoever may follow.
  const vote = at(votes.filter(ofRuled));
  const view = at(views.filter(ofRuled));
  const minutesOf = at(minutes.filter(ofRuled));
  const roundsSeen = async (
    rows: readonly { readonly round: number }[],
    mayRead: typeof mayFollow,
  ): Promise<ReadonlySet<number>> => {
    const seen = new Set(ruled);
    for (const round of new Set(rows.map((row) => row.round))) {
      if (!seen.has(round) && (await mayRead(loaders, reader, { id: disputeId, round }))) seen.add(round);
    }
    return seen;
  };
  const followed = await roundsSeen(advice, mayFollow);
  const drafted = await roundsSeen(drafts, mayReadDrafts);
  const panelAdvice = at(advice.filter(({ round }) => followed.has(round)));
  const draft = at(drafts.filter(({ round }) => drafted.has(round)));
  const draftReview = at(reviews.filter(({ round }) => drafted.has(round)));
  const [meeting, recusal] = [at(meetings), at(recusals)];
  const [supplementRequest, supplement] = [at(requests), at(supplements)];
  let ruling = 0;
  return (step) => {
    const measureId = detail(step, 'measureId');
    return {
      meeting: meeting(step),
      panelAdvice: panelAdvice(step),
      draft: draft(step),
      draftReview: draftReview(step),
      vote: vote(step),
      view: view(step),
      minutes: minutesOf(step),
      recusal: recusal(step),
      ruling: step.command === 'ruleDispute' ? (rulings[ruling++] ?? null) : null,
      supplementRequest: supplementRequest(step),
      supplement: supplement(step),
      interimMeasure: measures.find(({ id }) => id === measureId) ?? null,
    };
  };
}

/**
 * Everything that happened in a case, in one list (全过程记录): who did what, when, under which rule, and what it became. A
 * handful of statements, whatever happened, and the same for many cases in one operation.
 *
 * @param visible the case's opinions that the caller may see
 */
export async function readTimeline(
  loaders: DeterminationLoaders,
  { id: caseId }: Pick<SubstanceCaseEntity, 'id'>,
  visible: Promise<readonly ReadableOpinion[]>,
  reader: Reader,
): Promise<ReadableStep[]> {
  const [opinions, caseSteps, dispute] = await Promise.all([
    visible,
    loaders.caseEvents.load(caseId),
    loaders.disputeOfCase.load(caseId),
  ]);
  const subjects: SubjectSteps<WorkflowEventEntity>[] = [{ subject: 'CASE', id: caseId, steps: caseSteps }];
  const ofCase = opinionsBySteps(opinions);
  let ofDispute: RecordsOf = () => NO_RECORDS;
  const ofMeasure = new Map<string, InterimMeasureEntity>();
  if (dispute) {
    const [steps, records, measures] = await Promise.all([
      loaders.disputeEvents.load(dispute.id),
      recordsOfDispute(loaders, dispute.id, reader),
      loaders.interimMeasures.load(dispute.id),
    ]);
    subjects.push({ subject: 'DISPUTE', id: dispute.id, steps });
    ofDispute = records;
    const measureSteps = await Promise.all(measures.map(({ id }) => loaders.interimMeasureEvents.load(id)));
    for (const [index, measure] of measures.entries()) {
      ofMeasure.set(measure.id, measure);
      subjects.push({ subject: 'INTERIM_MEASURE', id: measure.id, steps: measureSteps[index] ?? [] });
    }
  }
  const recordsOf: Readonly<Record<Step['subject'], RecordsOf>> = {
    CASE: ofCase,
    DISPUTE: ofDispute,
    INTERIM_MEASURE: ({ subjectId }) => ({ interimMeasure: ofMeasure.get(subjectId) ?? null }),
  };
  return mergeTimeline(subjects).map((step) => ({
    ...NO_RECORDS,
    ...step,
    ...recordsOf[step.subject](step),
  }));
}
