import type { EntityManager } from 'typeorm';
import type { AccountWarrantEntity } from './account-warrant.entity.js';
import { accountWarrantMachine } from './account-warrant.machine.js';
import { GateEntity } from './gate.entity.js';
import { readPlatformPlace } from './platform-place.js';
import { WarrantEventEntity } from './warrant-event.entity.js';
import type { WarrantStanding } from './warrant-rights.js';

async function pauseOf(manager: EntityManager, { id, state }: AccountWarrantEntity) {
  if (state !== 'PAUSED') return null;
  const pause = await manager.findOne(WarrantEventEntity, {
    where: { warrantId: id, command: 'PAUSE' },
    order: { version: 'DESC' },
  });
  if (!pause?.agency) return null;
  // A pause from before offices were recorded is the national office's to lift.
  return { agency: pause.agency, level: pause.level ?? ('NATIONAL' as const), region: pause.region };
}

/**
 * What the steps of a warrant depend on, with its gate.
 *
 * @throws when the row holds a state that this build does not know
 */
export async function standingOf(
  manager: EntityManager,
  warrant: AccountWarrantEntity,
): Promise<readonly [WarrantStanding, GateEntity]> {
  const { id, requester, requestedBy, state, validTo, platformCode } = warrant;
  if (!accountWarrantMachine.isState(state)) throw new Error(`The warrant ${id} has the state ${state}.`);
  const gate = await manager.findOneByOrFail(GateEntity, { code: warrant.gate });
  const place = await readPlatformPlace(manager, platformCode);
  if (!place) throw new Error(`The warrant ${id} is for a platform that the registry has lost.`);
  const standing = {
    requester,
    office: { level: warrant.requesterLevel, region: warrant.requesterRegion },
    requestedBy,
    state,
    validTo,
    platformCode,
    place,
    competentPlace: gate.competentPlace,
    pausedBy: await pauseOf(manager, warrant),
  };
  return [standing, gate];
}
