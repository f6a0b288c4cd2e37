import {
  actsForOffice,
  isHuman,
  ok,
  refused,
  type AvailableAction,
  type LocalizedText,
  type Outcome,
} from '../../kernel/index.js';
import type { MergeActor, MergeSnapshot } from './merge-rights.js';
import { splitMachine, type SplitRequestCommand, type SplitState } from './platform-split.machine.js';
import { mayKeepRegistry } from './registrar.js';
import {
  splitNeedsSecondOfficer,
  splitNotAwaited,
  splitNotProposers,
  splitOtherOffice,
} from './split.errors.js';

/** What a step depends on. */
export interface SplitSnapshot extends Omit<MergeSnapshot, 'state' | 'places'> {
  readonly state: SplitState;
  readonly awaiting: readonly string[];
}

/**
 * Whether somebody may take a step of a split in any state. Refuses PLATFORM_REGISTRAR_ONLY, SPLIT_OTHER_OFFICE,
 * SPLIT_NEEDS_SECOND_OFFICER, SPLIT_NOT_PROPOSERS and SPLIT_NOT_AWAITED.
 */
export function mayTakeSplitStep(
  actor: MergeActor,
  split: SplitSnapshot,
  command: SplitRequestCommand,
): Outcome<null> {
  const who = splitMachine.transitions.find((line) => line.command === command)?.who;
  const office = { level: split.proposerLevel, region: split.proposerRegion };
  if (who === 'RECORD_HOLDER') {
    const isAwaited =
      isHuman(actor.role) && split.awaiting.includes(actor.agency) && actsForOffice(actor, office);
    return isAwaited ? ok(null) : refused(splitNotAwaited({}));
  }
  const registrar = mayKeepRegistry(actor);
  if (!registrar.ok) return registrar;
  const isProposer = actor.agency === split.proposer && actor.officer === split.proposedBy;
  if (who === 'PROPOSER') return isProposer ? ok(null) : refused(splitNotProposers({}));
  if (actor.agency !== split.proposer || !actsForOffice(actor, office)) return refused(splitOtherOffice({}));
  return isProposer ? refused(splitNeedsSecondOfficer({})) : ok(null);
}

const LABELS: Readonly<Record<SplitRequestCommand, LocalizedText>> = {
  approvePlatformSplit: { en: 'Approve the split', zh: '同意拆分' },
  rejectPlatformSplit: { en: 'Reject the split', zh: '不同意拆分' },
  withdrawPlatformSplit: { en: 'Withdraw the proposal', zh: '撤回拆分建议' },
  confirmSplitRecords: { en: 'Confirm your agency’s records', zh: '确认本部门数据已核对' },
};

/** 可办事项: what somebody can send about a split now. */
export function availableSplitActions(actor: MergeActor, split: SplitSnapshot): readonly AvailableAction[] {
  return splitMachine
    .allowed(split.state)
    .filter((command): command is SplitRequestCommand => command !== 'completePlatformSplit')
    .filter((command) => mayTakeSplitStep(actor, split, command).ok)
    .map((mutation) => ({
      mutation,
      label: LABELS[mutation],
      deadline: null,
      rule: splitMachine.transitionFor(split.state, mutation)?.rule ?? null,
    }));
}
