import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

const MAX_ENTRIES = 10_000;

/** What one provider remembers, which is gone when the hub stops. */
export function memoryAdapter(): AdapterFactory {
  const stored = new LRUCache<string, AdapterPayload>({ max: MAX_ENTRIES });
  const findBy = (name: string, is: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    const found = [...stored.entries()].find(([key, payload]) => key.startsWith(`${name} `) && is(payload));
    return found?.[1];
  };
  return (name): Adapter => ({
    upsert: async (id, payload, expiresIn) => {
      const ttl = expiresIn === undefined ? {} : { ttl: expiresIn * 1_000 };
      stored.set(`${name} ${id}`, payload, ttl);
    },
    find: async (id) => stored.get(`${name} ${id}`),
    findByUid: async (uid) => findBy(name, (payload) => payload.uid === uid),
    findByUserCode: async (code) => findBy(name, (payload) => payload.userCode === code),
    consume: async (id) => {
      const payload = stored.get(`${name} ${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
    },
    destroy: async (id) => {
      stored.delete(`${name} ${id}`);
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, payload] of stored.entries()) if (payload.grantId === grantId) stored.delete(key);
    },
  });
}
