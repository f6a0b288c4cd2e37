import { isCanonicalJson } from '../json/canonical-json.js';
import { isObject, type JsonObject } from '../json/shapes.js';
import { MAX_LEAF_BYTES } from '../merkle/hashes.js';
import type { Sentence } from '../report/report.js';
import { LEAF_RULES, type LeafRule } from './leaf-types.js';

/** A leaf in canonical form whose members are those of its type. */
export interface Leaf {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly digests: readonly string[];
  readonly members: JsonObject;
  readonly rule: LeafRule;
}

/** The first member that the type has not, or that is not as it should be; null where all are right. */
function wrongMember(members: JsonObject, { names, checks }: LeafRule): string | null {
  const given = Object.keys(members);
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] ?? '';
    const stands = given[index];
    if (stands !== name) return stands !== undefined && stands < name ? stands : name;
    if (checks[index]?.(members[name]) !== true) return name;
  }
  return given[names.length] ?? null;
}

/**
 * Reads a leaf's text.
 *
 * @param bytes of the text in UTF-8
 * @returns what is wrong with it instead, as a sentence
 */
export function readLeaf(text: string, bytes: number): Leaf | Sentence {
  if (bytes > MAX_LEAF_BYTES) {
    return {
      en: `The leaf has ${bytes} bytes, and ${MAX_LEAF_BYTES} are the most.`,
      zh: `该条记录有${bytes}字节，上限为${MAX_LEAF_BYTES}字节。`,
    };
  }
  if (!isCanonicalJson(text)) {
    return { en: 'The leaf is not canonical JSON (RFC 8785).', zh: '该条记录不是规范形式（RFC 8785）。' };
  }
  const members: unknown = JSON.parse(text);
  const type = isObject(members) ? members['type'] : undefined;
  const rule = typeof type === 'string' ? LEAF_RULES.get(type) : undefined;
  if (!isObject(members) || !rule) {
    return { en: 'The leaf is of no known type.', zh: '该条记录的类型不明。' };
  }
  const wrong = wrongMember(members, rule);
  if (wrong !== null) {
    const name = JSON.stringify(wrong.slice(0, 100));
    return {
      en: `The member ${name} is missing, is not one of this type of leaf, or has no value that it may have.`,
      zh: `成员 ${name} 缺失、不属于该类记录，或者其值不合规定。`,
    };
  }
  const { id, at, _sd: digests } = members as { id: string; at: string; _sd: readonly string[] } & JsonObject;
  return { id, type: String(type), at, digests, members, rule };
}

export const isLeaf = (read: Leaf | Sentence): read is Leaf => 'rule' in read;
