import type { Caller } from '../../identity/index.js';
import { storedCodesOf } from '../../kernel/index.js';

/** To whom a task goes, as far as the table tells them apart. */
interface Assignee {
  readonly agency: string;
  readonly level: string | null;
  readonly region: string | null;
  readonly officer: string | null;
}

/** The table's column `mailbox`, which it makes of the same parts. */
export function mailboxOf({ agency, level, region, officer }: Assignee): string {
  return [agency, level ?? '', region ?? '', officer ?? ''].join('/');
}

/**
 * The mailboxes whose tasks wait for a caller: the whole agency's, its level's, its level's in its region, and in each of
 * them the caller's own. A region's are also those of the abolished divisions that became it. A member of a leading group is
 * asked by name; what is asked of the group without one is for its officers.
 */
export function mailboxesOf({ agency, role, level, region, officer }: Caller): readonly string[] {
  const isMember = agency === 'LEADING_GROUP' && role === 'LEADER';
  const places = [
    { level: null, region: null },
    { level, region: null },
    ...(region === null
      ? [{ level, region }]
      : storedCodesOf(region).map((code) => ({ level, region: code }))),
  ];
  const boxes = places.flatMap((place) =>
    (isMember ? [officer] : [null, officer]).map((each) => mailboxOf({ agency, ...place, officer: each })),
  );
  return [...new Set(boxes)];
}
