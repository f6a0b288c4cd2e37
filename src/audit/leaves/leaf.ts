import { MAX_LEAF_BYTES } from '../../transparency-log/tiles/index.js';
import { leafHash } from '../../transparency-log/tree/index.js';
import { newSalt, personalDigests, type PersonalMembers } from './personal-members.js';

/** What leaves record (日志条目类别). */
export type LeafKind = 'request' | 'disclosure' | 'refusals' | 'step' | 'maintenance';

/** A record's leaf, with the salt of its personal members, which is kept beside it. */
export interface SaltedLeaf {
  /** Canonical JSON (RFC 8785). */
  readonly text: string;
  /** SHA-256(0x00 || leaf), as in RFC 6962, 2.1. */
  readonly hash: Buffer;
  /** Null where the record has no personal members. */
  readonly salt: Buffer | null;
}

/** The personal side of a leaf: to be salted, salted already, or erased, so that only the digests are left. */
export type Personal =
  | { readonly members: PersonalMembers; readonly salt?: Buffer }
  | { readonly erased: readonly string[] };

/**
 * Makes a leaf of members whose names are in the order of RFC 8785 already, as are those of the objects in them. They all come
 * behind `_sd` and `_sd_alg`, and have lower-case names.
 *
 * @throws RangeError for one that is longer than {@link MAX_LEAF_BYTES}
 */
export function leafOf(members: object, personal: Personal): SaltedLeaf {
  const isErased = 'erased' in personal;
  const isPlain = !isErased && Object.keys(personal.members).length === 0;
  const salt = isErased || isPlain ? null : (personal.salt ?? newSalt());
  const digests = isErased ? personal.erased : salt ? personalDigests(salt, personal.members) : [];
  const text = JSON.stringify({ _sd: digests, _sd_alg: 'sha-256', ...members });
  if (Buffer.byteLength(text) > MAX_LEAF_BYTES) throw new RangeError('A leaf of the log is too long.');
  return { text, hash: leafHash(text), salt };
}
