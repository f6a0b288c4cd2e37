import { appendToOutbox, type OutboxTopic } from '../../workflow/outbox/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import { awaitedOffice } from '../model/awaited.js';
import { POLICE } from '../model/capacity.js';
import type { CrimeTransferCommand } from '../model/crime-transfer.machine.js';
import type { CrimeTransferEntity } from '../rows/crime-transfer.entity.js';

type Side = 'SENDER' | 'POLICE' | 'AWAITED';

/** What comes of a step, and which side it concerns; whoever has to act next has a task, which is told by itself. */
const RESULTS: Readonly<Partial<Record<CrimeTransferCommand, readonly [OutboxTopic, Side]>>> = {
  handOverCrimeTransfer: ['crime_transfer.handed_over', 'POLICE'],
  receiveCrimeTransfer: ['crime_transfer.received', 'SENDER'],
  nameMissingPapers: ['crime_transfer.papers_missing', 'SENDER'],
  forwardCrimeTransfer: ['crime_transfer.forwarded', 'SENDER'],
  declineAsNoPoliceMatter: ['crime_transfer.not_police_matter', 'SENDER'],
  extendCrimeTransferReview: ['crime_transfer.review_extended', 'SENDER'],
  fileTransferredCase: ['crime_transfer.case_filed', 'SENDER'],
  refuseTransferredCase: ['crime_transfer.refused', 'SENDER'],
  objectToCrimeTransferRefusal: ['crime_transfer.objected', 'POLICE'],
  orderFiling: ['crime_transfer.filing_ordered', 'SENDER'],
  endSupervision: ['crime_transfer.supervision_ended', 'SENDER'],
  handOverCrimeTransferGoods: ['crime_transfer.goods_handed_over', 'POLICE'],
  returnCrimeTransfer: ['crime_transfer.returned', 'SENDER'],
  remindOverdue: ['crime_transfer.overdue', 'AWAITED'],
  escalateOverdue: ['crime_transfer.escalated', 'AWAITED'],
};

/** Tells the parties what came of a step: ids and codes, by which they read the rest under their own rights. */
export const publishTransfer: Reaction<CrimeTransferEntity> = async (
  manager,
  { command, after, metadata },
) => {
  const result = RESULTS[command as CrimeTransferCommand];
  if (!result) return;
  const [topic, side] = result;
  const agency = { SENDER: after.sender, POLICE, AWAITED: awaitedOffice(after)?.agency ?? after.sender }[
    side
  ];
  const { id, version, state, platformCode: platform, dueAt } = after;
  const body = { transfer: id, state, platform, dueAt: dueAt?.toISOString() ?? null };
  const subject = { kind: 'CRIME_TRANSFER', id, version };
  await appendToOutbox(manager, { topic, subject, recipients: [agency], body, at: metadata.at });
};
