import { timedRows, type TimedRows } from '../../../workflow/deadlines/index.js';
import type { DeterminationSettings } from '../../model/deadlines/consultation-window.js';
import { nextActionAt } from '../../model/deadlines/stage-timer.js';
import { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import { lockCase } from '../../rows/cases/substance-case.repository.js';
import { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import { lockDispute } from '../../rows/disputes/dispute.repository.js';
import { caseRecorder, disputeRecorder } from '../../transitions/transitions.js';

/** Collections of opinions (征求意见期限). */
const timedCases = timedRows({
  kind: 'CASE',
  row: SubstanceCaseEntity,
  recorder: caseRecorder,
  lock: lockCase,
  change: ({ dueAt }, { instants, deadlines }) => ({ dueAt: instants['dueAt'] ?? dueAt, deadlines }),
});

/** Stages of disputes, and the acceptance of those that are being supplied with what was missing. */
const timedDisputes = (settings: DeterminationSettings): TimedRows =>
  timedRows({
    kind: 'DISPUTE',
    row: DisputeEntity,
    recorder: disputeRecorder,
    lock: async (manager, id) => (await lockDispute(manager, id))?.dispute ?? null,
    change({ state, dueAt: due, referralDueAt, escalatedTo }, { instants, deadlines }) {
      const dueAt = instants['dueAt'] ?? due;
      return {
        dueAt,
        nextActionAt: nextActionAt(state, { dueAt, escalatedTo }, settings),
        referralDueAt: instants['referralDueAt'] ?? referralDueAt,
        deadlines,
      };
    },
  });

/** What of cases and disputes is worked out again when the calendar of working days changes. */
export const timedDetermination = (settings: DeterminationSettings): readonly TimedRows[] => [
  timedCases,
  timedDisputes(settings),
];
