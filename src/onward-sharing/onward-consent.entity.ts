import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeadlineBases } from '../kernel/index.js';
import { WorkflowEventEntity, type RecordedWorkflow } from '../workflow/recorder/index.js';
import type { OnwardTimer } from './onward-consent-timer.js';
import {
  ONWARD_OPENING,
  onwardConsentMachine,
  type OnwardCommand,
  type OnwardConsentState,
} from './onward-consent.machine.js';

/** 向第三方提供的同意: that whoever was given items may give them on to a third agency. The three see it. */
@Entity({ schema: 'coordination', name: 'onward_consent' })
export class OnwardConsentEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Who was given the data. */
  @Column({ type: 'text' })
  holder!: string;

  /** 数源部门. */
  @Column({ type: 'text' })
  source!: string;

  /** 第三方. */
  @Column({ type: 'text' })
  recipient!: string;

  /** Catalogue items of the source. */
  @Column({ type: 'text', array: true })
  items!: string[];

  @Column({ type: 'text' })
  reason!: string;

  /** Law and article by which the recipient may have them. */
  @Column({ name: 'legal_basis', type: 'text' })
  legalBasis!: string;

  /** The first instant at which a consent no longer holds. */
  @Column({ name: 'valid_to', type: 'timestamptz' })
  validTo!: Date;

  @Column({ name: 'asked_by', type: 'text' })
  askedBy!: string;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  @Column({ type: 'text' })
  state!: OnwardConsentState;

  @Column({ type: 'integer' })
  version!: number;

  /** What the source agency said. */
  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ name: 'answered_by', type: 'text', nullable: true })
  answeredBy!: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  /** 答复期限; null where it is not the source agency's turn, and for requests from before there were clocks. */
  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  deadlines!: DeadlineBases | null;

  @Column({ name: 'acts_at', type: 'timestamptz', nullable: true })
  actsAt!: Date | null;

  @Column({ name: 'warned_at', type: 'timestamptz', nullable: true })
  warnedAt!: Date | null;

  @Column({ name: 'reminded_at', type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;
}

/** 向第三方提供流水. */
@Entity({ schema: 'coordination', name: 'onward_consent_event' })
export class OnwardConsentEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'consent_id', type: 'uuid' })
  consentId!: string;
}

/** What a transition may change besides the state. */
export type OnwardChange = Partial<
  OnwardTimer & Pick<OnwardConsentEntity, 'answer' | 'answeredBy' | 'answeredAt'>
>;

export const onwardConsentWorkflow: RecordedWorkflow<
  OnwardConsentEntity,
  'state',
  OnwardConsentState,
  OnwardCommand,
  (typeof ONWARD_OPENING)['command'],
  OnwardChange
> = {
  kind: 'ONWARD_CONSENT',
  row: OnwardConsentEntity,
  event: OnwardConsentEventEntity,
  subject: 'consentId',
  state: 'state',
  opening: ONWARD_OPENING,
  machineOf: () => onwardConsentMachine,
  columns: ({ change }) => change,
};
