import { appendToOutbox } from '../../workflow/outbox/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import type { SubstanceCaseEntity } from '../rows/cases/substance-case.entity.js';

/** 提级办理: told to the agency whose office took the case up; the office from which it was taken is one of its own. */
export const publishTakenUp: Reaction<SubstanceCaseEntity> = async (
  manager,
  { command, before, after: { id, version, platformCode: platform }, metadata: { by, at } },
) => {
  if (command !== 'takeUpCase' || by === null) return;
  const { agency, level, region } = by;
  const from = before?.offices[agency] ?? null;
  const office = from && { level: from.level, region: from.region };
  const body = { case: id, platform, from: office, to: { level, region } };
  const subject = { kind: 'CASE', id, version } as const;
  await appendToOutbox(manager, { topic: 'case.taken_up', subject, recipients: [agency], body, at });
};
