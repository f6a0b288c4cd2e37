import type { PaperKind } from '../../workflow/recorder/index.js';
import {
  DeliberationEntity,
  PanelAdviceEntity,
  RecusalEntity,
  VoteEntity,
} from './deliberation/deliberation.entity.js';
import { AbsenceEntity, MemberViewEntity, MinutesEntity } from './deliberation/discussion.entity.js';
import {
  DeterminationEntity,
  DraftReviewEntity,
  RulingDraftEntity,
  RulingEntity,
} from './determinations/determination.entity.js';
import { SupplementEntity, SupplementRequestEntity } from './disputes/supplement.entity.js';

/** Of a dispute, one for each version that a step made. */
const ofDispute = { subject: 'disputeId', version: 'version' } as const;
/** Each by itself. */
const alone = { subject: 'id', version: null } as const;

/** The papers of a dispute and of its finding (文书) that are leaves of the evidence log. */
export const PAPERS = {
  absence: { kind: 'ABSENCE', row: AbsenceEntity, ...ofDispute } as PaperKind<AbsenceEntity>,
  deliberation: {
    kind: 'DELIBERATION',
    row: DeliberationEntity,
    ...ofDispute,
  } as PaperKind<DeliberationEntity>,
  determination: {
    kind: 'DETERMINATION',
    row: DeterminationEntity,
    ...alone,
    // When another takes its place.
    changing: ['supersededAt', 'supersededBy'],
  } as PaperKind<DeterminationEntity>,
  draftReview: { kind: 'DRAFT_REVIEW', row: DraftReviewEntity, ...ofDispute } as PaperKind<DraftReviewEntity>,
  memberView: { kind: 'MEMBER_VIEW', row: MemberViewEntity, ...ofDispute } as PaperKind<MemberViewEntity>,
  minutes: { kind: 'MINUTES', row: MinutesEntity, ...ofDispute } as PaperKind<MinutesEntity>,
  panelAdvice: { kind: 'PANEL_ADVICE', row: PanelAdviceEntity, ...ofDispute } as PaperKind<PanelAdviceEntity>,
  recusal: { kind: 'RECUSAL', row: RecusalEntity, ...ofDispute } as PaperKind<RecusalEntity>,
  ruling: { kind: 'RULING', row: RulingEntity, ...alone } as PaperKind<RulingEntity>,
  rulingDraft: { kind: 'RULING_DRAFT', row: RulingDraftEntity, ...ofDispute } as PaperKind<RulingDraftEntity>,
  supplement: { kind: 'SUPPLEMENT', row: SupplementEntity, ...ofDispute } as PaperKind<SupplementEntity>,
  supplementRequest: {
    kind: 'SUPPLEMENT_REQUEST',
    row: SupplementRequestEntity,
    ...ofDispute,
  } as PaperKind<SupplementRequestEntity>,
  vote: { kind: 'VOTE', row: VoteEntity, ...ofDispute } as PaperKind<VoteEntity>,
};
