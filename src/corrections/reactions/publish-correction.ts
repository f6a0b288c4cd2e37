import { appendToOutbox, type OutboxTopic } from '../../workflow/outbox/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import { DATA_AUTHORITY } from '../model/capacity.js';
import type { CorrectionCommand } from '../model/correction.machine.js';
import type { CorrectionEntity } from '../rows/correction.entity.js';

type Parties = Pick<CorrectionEntity, 'asker' | 'owner'>;

const toAsker = ({ asker }: Parties): string[] => [asker];
const toOwner = ({ owner }: Parties): string[] => [owner];

/** What comes of a step, and whom it concerns; whoever has to act next has a task, which is told by itself. */
const RESULTS: Readonly<
  Partial<Record<CorrectionCommand, readonly [OutboxTopic, (of: Parties) => string[]]>>
> = {
  acceptCorrection: ['correction.accepted', toAsker],
  refuseCorrection: ['correction.declined', toAsker],
  closeCorrection: ['correction.closed', toOwner],
  warnOfDeadline: ['correction.due_soon', toOwner],
  remindOverdue: ['correction.overdue', toOwner],
  escalateOverdue: ['correction.escalated', ({ owner, asker }) => [owner, asker, DATA_AUTHORITY]],
};

/** Tells the parties, and the data authority of an answer that is late, what came of a step: ids and codes, nothing of the value. */
export const publishCorrection: Reaction<CorrectionEntity> = async (
  manager,
  { command, after, metadata },
) => {
  const result = RESULTS[command as CorrectionCommand];
  if (!result) return;
  const [topic, recipientsOf] = result;
  const { id, version, state, item, owner, dueAt } = after;
  await appendToOutbox(manager, {
    topic,
    subject: { kind: 'CORRECTION', id, version },
    recipients: recipientsOf(after),
    body: { correction: id, state, item, owner, dueAt: dueAt?.toISOString() ?? null },
    at: metadata.at,
  });
};
