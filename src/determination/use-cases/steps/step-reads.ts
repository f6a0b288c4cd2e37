import type { Actor } from '../../../kernel/index.js';
import type { DecisionMode, GroupName, Seat } from '../../../leading-groups/index.js';
import type { DeliberationRound } from '../../rows/deliberation/read-round.js';
import type { OpenCase } from '../../rows/cases/find-open-cases.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import type { InterimMeasureEntity } from '../../rows/disputes/interim-measure.entity.js';
import type { Implementation } from '../../rows/determinations/read-implementation.js';
import type { SupplementRequestEntity } from '../../rows/disputes/supplement.entity.js';

/** A request for supplements, and who has answered it. */
export interface SupplementState {
  readonly request: SupplementRequestEntity;
  readonly answered: ReadonlySet<Actor>;
}

/**
 * What the steps on cases and disputes read besides the rows that they are about. A mutation reads in its transaction;
 * `availableActions` of a list reads for all its entries together. Both answer alike.
 */
export interface StepReads {
  /**
   * Who sits in a leading group at this instant, by seniority.
   *
   * @param hold keeps the seats as they are until the transaction ends; only in a mutation
   */
  seats(group: GroupName, at: Date, hold?: { readonly held?: boolean }): Promise<readonly Seat[]>;
  /** How the leading group that it is before decides, as it did on the day on which the dispute was opened. */
  decisionMode(dispute: Pick<DisputeEntity, 'level' | 'region' | 'openedAt'>): Promise<DecisionMode>;
  round(dispute: Pick<DisputeEntity, 'id' | 'round'>): Promise<DeliberationRound>;
  measuresInForce(disputeId: string): Promise<readonly InterimMeasureEntity[]>;
  /** Of a dispute that is being completed. */
  supplements(disputeId: string): Promise<SupplementState>;
  /** Null where nothing was determined in the case. */
  implementation(caseId: string): Promise<Implementation | null>;
  isDetermined(caseId: string): Promise<boolean>;
  /** Codes of the further platforms of a case on a group. */
  members(caseId: string): Promise<readonly string[]>;
  /** The open case on a line of business; null where there is none. */
  openCase(platformCode: string, businessLine: string): Promise<OpenCase | null>;
}
