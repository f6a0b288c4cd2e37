import type { Actor } from '../../kernel/index.js';
import type { SigningKey } from './signing-key.js';

/** 签名公钥登记: the keys by which agencies and their officers sign, looked up by agency, so that no agency's key speaks for another. */
export class SigningKeyRegister {
  readonly #keys: ReadonlyMap<string, SigningKey>;

  /** @throws RangeError when an agency has two keys of one name */
  constructor(keys: readonly SigningKey[]) {
    const byName = new Map<string, SigningKey>();
    for (const key of keys) {
      const name = nameOf(key.agency, key.kid);
      if (byName.has(name)) throw new RangeError(`${key.agency} has two signing keys named "${key.kid}".`);
      byName.set(name, key);
    }
    this.#keys = byName;
  }

  all(): readonly SigningKey[] {
    return [...this.#keys.values()];
  }

  find(agency: Actor, kid: string): SigningKey | null {
    return this.#keys.get(nameOf(agency, kid)) ?? null;
  }
}

function nameOf(agency: Actor, kid: string): string {
  return `${agency} ${kid}`;
}
