import type { DataSource } from 'typeorm';
import { setRlsActor, HUB } from '../../database/index.js';
import { sweepRows } from '../../workflow/jobs/index.js';
import { lockEndedWarrant } from '../rows/account-warrant.repository.js';
import { warrantRecorder } from '../transitions/transitions.js';

/**
 * Writes down, with an event each, which warrants have run out of time. Only book-keeping: an ended warrant opens
 * nothing, written down or not. May run as often as one likes, on every replica.
 *
 * @param database as `huishang_coordination`
 * @returns how many were found
 * @throws RowsPassedOver of the warrants that could not be written down, after all others were
 */
export async function expireAccountWarrants(database: DataSource, now: Date): Promise<number> {
  const expired = await sweepRows(database, {
    async lockNext(manager, passedOver) {
      await setRlsActor(manager, HUB);
      return lockEndedWarrant(manager, now, passedOver);
    },
    idOf: ({ id }) => id,
    async act(manager, warrant) {
      const metadata = { by: null, at: now };
      const moved = await warrantRecorder.transition(manager, warrant, 'expireAccountWarrant', metadata);
      if (!moved.ok) throw new Error(`Warrant ${warrant.id}: ${moved.error.message.en}`);
      return warrant.id;
    },
  });
  return expired.length;
}
