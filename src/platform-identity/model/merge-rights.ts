import {
  actsForOffice,
  ok,
  refused,
  type AvailableAction,
  type Level,
  type LocalizedText,
  type Outcome,
} from '../../kernel/index.js';
import { mergeNeedsSecondOfficer, mergeNotProposers, mergeOtherOffice } from './merge.errors.js';
import { mergeMachine, type MergeCommand, type MergeState } from './platform-merge.machine.js';
import { isPlacedIn, mayKeepRegistry, covers, type Places, type RegistryActor } from './registrar.js';

export interface MergeActor extends RegistryActor {
  readonly officer: string;
}

/** What a step depends on. */
export interface MergeSnapshot {
  readonly state: MergeState;
  readonly proposer: string;
  readonly proposerLevel: Level;
  readonly proposerRegion: string | null;
  readonly proposedBy: string;
  /** Of both platforms. */
  readonly places: Places;
}

/**
 * Whether somebody may take a step of a merge in any state. Refuses PLATFORM_REGISTRAR_ONLY, PLATFORM_OUTSIDE_OFFICE,
 * MERGE_OTHER_OFFICE, MERGE_NEEDS_SECOND_OFFICER and MERGE_NOT_PROPOSERS.
 */
export function mayTakeMergeStep(
  actor: MergeActor,
  merge: MergeSnapshot,
  command: MergeCommand,
): Outcome<null> {
  const registrar = mayKeepRegistry(actor);
  if (!registrar.ok) return registrar;
  const who = mergeMachine.transitions.find((line) => line.command === command)?.who;
  if (who === 'REGISTRAR') return covers(actor, merge.places);
  const isProposer = actor.agency === merge.proposer && actor.officer === merge.proposedBy;
  if (who === 'PROPOSER') return isProposer ? ok(null) : refused(mergeNotProposers({}));
  const office = { level: merge.proposerLevel, region: merge.proposerRegion };
  if (actor.agency !== merge.proposer || !actsForOffice(actor, office)) return refused(mergeOtherOffice({}));
  return isProposer ? refused(mergeNeedsSecondOfficer({})) : ok(null);
}

const LABELS: Readonly<Record<MergeCommand, LocalizedText>> = {
  approvePlatformMerge: { en: 'Approve the merge', zh: '同意归并' },
  rejectPlatformMerge: { en: 'Reject the merge', zh: '不同意归并' },
  withdrawPlatformMerge: { en: 'Withdraw the proposal', zh: '撤回归并建议' },
  reverseMerge: { en: 'Propose to reverse the merge', zh: '提请撤销归并' },
  approveMergeReversal: { en: 'Approve the reversal', zh: '同意撤销归并' },
  rejectMergeReversal: { en: 'Keep the merge', zh: '维持归并' },
};

/** 可办事项: what somebody can send about a merge now. */
export function availableMergeActions(actor: MergeActor, merge: MergeSnapshot): readonly AvailableAction[] {
  return mergeMachine
    .allowed(merge.state)
    .filter((command) => mayTakeMergeStep(actor, merge, command).ok)
    .map((mutation) => ({
      mutation,
      label: LABELS[mutation],
      deadline: null,
      rule: mergeMachine.transitionFor(merge.state, mutation)?.rule ?? null,
    }));
}

/** Whether a merge is shown to somebody: to whoever acts for the country or for a place of one of the two platforms. */
export const isMergeShown = (actor: RegistryActor, { places }: Pick<MergeSnapshot, 'places'>): boolean =>
  isPlacedIn(actor, places);
