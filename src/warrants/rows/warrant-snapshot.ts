import type { EntityManager } from 'typeorm';
import type { AccountWarrantEntity } from './account-warrant.entity.js';
import { accountWarrantMachine } from '../model/account-warrant.machine.js';
import { beijingDay } from '../../kernel/index.js';
import { gateOn, type LawSnapshot } from '../../law/index.js';
import type { Gate, PlatformPlace } from '../model/gate.js';
import { readPlatformPlaces } from './platform-place.js';
import { WarrantEventEntity } from './warrant-event.entity.js';
import type { WarrantSnapshot } from '../model/warrant-rights.js';
import { selectRows } from '../../database/index.js';

/** 依据的法律: the row of the warrant's gate on the day on which it was asked for; null where no row is that. */
export function gateOfWarrant(
  law: LawSnapshot,
  { gate, requestedAt }: Pick<AccountWarrantEntity, 'gate' | 'requestedAt'>,
): Gate | null {
  return (
    gateOn(law, gate, beijingDay(requestedAt)) ?? law.rows('gate').find((row) => row.gate === gate) ?? null
  );
}

/** The last pause of each warrant that is paused. */
async function pausesOf(
  manager: EntityManager,
  warrants: readonly AccountWarrantEntity[],
): Promise<ReadonlyMap<string, WarrantSnapshot['pausedBy']>> {
  const paused = warrants.filter(({ state }) => state === 'PAUSED').map(({ id }) => id);
  if (paused.length === 0) return new Map();
  const pauses = await selectRows(manager, WarrantEventEntity, {
    where: { warrantId: paused, command: 'pauseAccountWarrant' },
    order: { version: 'ASC' },
  });
  return new Map(
    pauses.map(({ warrantId, agency, level, region }) => [
      warrantId,
      // A pause from before offices were recorded is the national office's to lift.
      agency === null ? null : { agency, level: level ?? ('NATIONAL' as const), region },
    ]),
  );
}

function snapshot(
  warrant: AccountWarrantEntity,
  gate: Gate | null,
  place: PlatformPlace | undefined,
  pausedBy: WarrantSnapshot['pausedBy'],
): readonly [WarrantSnapshot, Gate] {
  const { id, requester, requestedBy, state, validTo, platformCode } = warrant;
  if (!accountWarrantMachine.isState(state))
    throw new Error(`The warrant ${id} has the state ${String(state)}.`);
  if (!gate) throw new Error(`The warrant ${id} rests on the unknown law ${warrant.gate}.`);
  if (!place) throw new Error(`The warrant ${id} is for a platform that the registry has lost.`);
  const office = { level: warrant.requesterLevel, region: warrant.requesterRegion };
  const { competentPlace } = gate;
  return [
    { requester, office, requestedBy, state, validTo, platformCode, place, competentPlace, pausedBy },
    gate,
  ];
}

/**
 * What the steps of warrants depend on, with the gate of each, by the warrant's id; as many statements for many as for one.
 *
 * @throws when a row holds a state that this build does not know
 */
export async function readWarrantSnapshots(
  manager: EntityManager,
  law: LawSnapshot,
  warrants: readonly AccountWarrantEntity[],
): Promise<ReadonlyMap<string, readonly [WarrantSnapshot, Gate]>> {
  if (warrants.length === 0) return new Map();
  const places = await readPlatformPlaces(
    manager,
    warrants.map(({ platformCode }) => platformCode),
  );
  const pauses = await pausesOf(manager, warrants);
  return new Map(
    warrants.map((warrant) => {
      const gate = gateOfWarrant(law, warrant);
      const place = places.get(warrant.platformCode);
      return [warrant.id, snapshot(warrant, gate, place, pauses.get(warrant.id) ?? null)];
    }),
  );
}
