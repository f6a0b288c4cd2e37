import { hash, randomFillSync } from 'node:crypto';

/** Length of a record's salt, in bytes. */
export const SALT_BYTES = 16;

/** Random bytes are taken from the system many at a time. */
const POOL = Buffer.alloc(SALT_BYTES * 256);
let used = POOL.length;

/** A new salt of a record: 16 random bytes. */
export function newSalt(): Buffer {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  const salt = Buffer.from(POOL.subarray(used, used + SALT_BYTES));
  used += SALT_BYTES;
  return salt;
}

/** Personal members of a record: the JSON of each value as RFC 8785 writes it, by name. */
export type PersonalMembers = Readonly<Record<string, string>>;

/** The longest name of a member, in UTF-16 code units, each at most three bytes of UTF-8. */
const MAX_NAME = 64;
/** A record's salt and the name of a member, one at a time. */
const salted = Buffer.alloc(SALT_BYTES + 3 * MAX_NAME);

/**
 * What discloses one personal member (RFC 9901, 4.2.1): the base64url of the JSON of its salt, its name and its value.
 *
 * @param canonicalValue the value as RFC 8785 writes it
 */
function disclosureOf(salt: Buffer, name: string, canonicalValue: string): string {
  if (name.length > MAX_NAME) throw new RangeError(`The name ${name} is too long for a member.`);
  salt.copy(salted);
  const length = SALT_BYTES + salted.write(name, SALT_BYTES);
  // By way of a string: a buffer of its own for each hash takes twice as long as a place in Node's pool.
  const digest = hash('sha256', salted.subarray(0, length), 'binary');
  const named = Buffer.from(digest.slice(0, SALT_BYTES), 'latin1');
  return Buffer.from(`["${named.toString('base64url')}","${name}",${canonicalValue}]`).toString('base64url');
}

/** The digest by which a leaf knows a disclosure (RFC 9901, 4.2.3). */
export function digestOf(disclosure: string): string {
  return hash('sha256', disclosure, 'base64url');
}

/**
 * Discloses the personal members of a record (个人信息的选择性披露).
 *
 * @param salt the record's own
 * @returns what discloses each, by name
 */
export function disclosuresOf(salt: Buffer, members: PersonalMembers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name, disclosureOf(salt, name, value)]),
  );
}

/** The digests of all personal members of a record, in ascending order, as its leaf has them. */
export function personalDigests(salt: Buffer, members: PersonalMembers): string[] {
  const digests: string[] = [];
  for (const [name, value] of Object.entries(members)) {
    digests.push(digestOf(disclosureOf(salt, name, value)));
  }
  return digests.toSorted();
}
