import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What is to change in the address; null or an empty text takes a part out. */
export type AddressChange = Readonly<Record<string, string | null | undefined>>;

/**
 * What was chosen on a page, kept in its address, so that it can be sent to a colleague and is there after going back.
 *
 * @param keepsHistory whether going back leads to what was chosen before, instead of to the page before
 * @returns what is chosen, and how to choose something else
 */
export function useAddress({ keepsHistory = false } = {}): readonly [
  URLSearchParams,
  (change: AddressChange) => void,
] {
  const [chosen, choose] = useSearchParams();
  const change = useCallback(
    (parts: AddressChange) =>
      choose(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [key, value] of Object.entries(parts)) {
            if (value) next.set(key, value);
            else next.delete(key);
          }
          return next;
        },
        { replace: !keepsHistory },
      ),
    [choose, keepsHistory],
  );
  return [chosen, change];
}
