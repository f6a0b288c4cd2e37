import type { RefusalCount } from '../audit-entry.js';
import { leafOf, type Personal, type SaltedLeaf } from './leaf.js';
import type { PersonalMembers } from './personal-members.js';

/** When and by which login of the database something was recorded. */
export interface Recorded {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
}

/** What an operation disclosed after its entry was committed. */
export interface LateDisclosure {
  readonly entryId: string;
  readonly platforms: readonly string[];
  /** SHA-256 of the answer's data, hexadecimal; null where another part has it. */
  readonly answer: string | null;
}

/** The leaf of what an operation disclosed that was recorded before it acted (事后提供条目). */
export function disclosureLeaf(
  { entryId, platforms, answer }: LateDisclosure,
  { id, at, by }: Recorded,
): SaltedLeaf {
  return leafOf(
    { answer, at: at.toISOString(), by, entry: entryId, id, platforms, type: 'disclosure', v: 1 },
    { members: {} },
  );
}

/** The personal members of a count of refusals. */
export function personalOfRefusals({
  address,
  officer,
}: Pick<RefusalCount, 'address' | 'officer'>): PersonalMembers {
  return { address: JSON.stringify(address), officer: JSON.stringify(officer) };
}

/** The leaf of requests that were refused alike (拒绝计数条目). */
export function refusalsLeaf(
  count: RefusalCount,
  { at, by }: Recorded,
  personal: Personal = { members: personalOfRefusals(count) },
): SaltedLeaf {
  return leafOf(
    {
      agency: count.agency,
      at: at.toISOString(),
      by,
      first: count.first.toISOString(),
      id: count.id,
      last: count.last.toISOString(),
      reason: count.reason,
      refusal: count.refusal,
      requests: count.requests,
      route: count.route,
      type: 'refusals',
      v: 1,
    },
    personal,
  );
}
