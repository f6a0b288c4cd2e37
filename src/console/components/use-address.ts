import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What is to change in the address; null or an empty text takes a part out. */
export type AddressChange = Readonly<Record<string, string | null | undefined>>;

/**
 * What was chosen on a page, kept in its address, so that it can be sent to a colleague and is there after going back.
 *
 * @returns what is chosen, and how to choose something else
 */
export function useAddress(): readonly [URLSearchParams, (change: AddressChange) => void] {
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
        { replace: true },
      ),
    [choose],
  );
  return [chosen, change];
}
