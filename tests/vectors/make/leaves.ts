import { createHash } from 'node:crypto';

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
export const sha256Hex = (text: string): string => sha256(text).toString('hex');

/** RFC 8785 of values without numbers that are no integers. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/** A record before it is a leaf. */
export interface Record {
  readonly type: string;
  readonly at: string;
  readonly members: object;
  readonly personal: Readonly<{ [member: string]: unknown }>;
}

/** A leaf with all that belongs to it. */
export interface Leaf {
  readonly id: string;
  readonly type: string;
  /** 16 bytes, in hexadecimal. */
  readonly salt: string;
  readonly text: string;
  /** By member. */
  readonly disclosures: Readonly<{ [member: string]: string }>;
}

/** A UUID of version 7 (RFC 9562) that time and number decide. */
export function uuidOf(at: string, number: number): string {
  const random = sha256(`uuid ${number}`).toString('hex');
  const time = Date.parse(at).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`;
}

/** What is disclosed of a personal member (docs/log-format.md, "Personal members"). */
export function disclose(salt: Buffer, name: string, value: unknown): string {
  const own = sha256(Buffer.concat([salt, Buffer.from(name)])).subarray(0, 16);
  return Buffer.from(canonical([own.toString('base64url'), name, value])).toString('base64url');
}

/** @param number of the record, by which its id and salt are made */
export function leafOf({ type, at, members, personal }: Record, number: number): Leaf {
  const id = uuidOf(at, number);
  const salt = sha256(`salt ${number}`).subarray(0, 16);
  const disclosures = Object.fromEntries(
    Object.entries(personal).map(([name, value]) => [name, disclose(salt, name, value)]),
  );
  const digests = Object.values(disclosures).map((each) => sha256(each).toString('base64url'));
  const text = canonical({
    v: 1,
    type,
    id,
    at,
    by: type === 'step' ? 'huishang_coordination' : 'huishang_gateway',
    _sd_alg: 'sha-256',
    _sd: digests.toSorted((a, b) => (a < b ? -1 : 1)),
    ...members,
  });
  return { id, type, salt: salt.toString('hex'), text, disclosures };
}
