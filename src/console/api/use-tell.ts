import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLocale } from '../i18n/locale';
import { ask, type AnswerError } from './ask';
import type { Document } from './document';
import { useExchange } from './exchange';

/** Why the hub did not do something: a rule of the procedure, or a field that was not given. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly remedy: string | null;
  /** The field of the input that it is about, where it is about one. */
  readonly field?: string | null;
}

export type Told<Data> =
  | { readonly done: true; readonly data: Data }
  | { readonly done: false; readonly refusal: Refusal };

function refusalOf(error: AnswerError): Refusal {
  const { code, remedy, reason } = error.extensions ?? {};
  return { code: reason ?? code ?? 'INTERNAL', message: error.message, remedy: remedy ?? null };
}

/** The refusal in a payload of a mutation, wherever it is. */
function refusalIn(data: unknown): Refusal | null {
  const [payload] = Object.values(
    (data ?? {}) as Record<string, { readonly refusal?: Refusal | null } | null>,
  );
  return payload?.refusal ?? null;
}

/**
 * Has the hub do something. The idempotency key stays the same until it is done, so that pressing again after a lost
 * connection does nothing twice; after a refusal it is a new one.
 *
 * @returns `tell(variables)`, which is given a key and gives back what became of it; `pending` while it is under way
 */
export function useTell<Data, Variables>(document: Document<Data, Variables>) {
  const client = useQueryClient();
  const { purpose, caseId, basis } = useExchange().exchange;
  const { locale } = useLocale();
  const key = useRef<string | null>(null);
  const mutation = useMutation({
    mutationFn: async (variablesOf: (idempotencyKey: string) => Variables): Promise<Told<Data>> => {
      key.current ??= crypto.randomUUID();
      const { data, errors } = await ask(document, variablesOf(key.current), {
        exchange: { purpose, caseId, basis },
        locale,
      });
      key.current = null;
      const refusal = refusalIn(data) ?? (errors[0] ? refusalOf(errors[0]) : null);
      if (refusal || data === null) {
        return { done: false, refusal: refusal ?? { code: 'INTERNAL', message: '', remedy: null } };
      }
      await client.invalidateQueries();
      return { done: true, data };
    },
  });
  return { tell: mutation.mutateAsync, pending: mutation.isPending, failure: mutation.error };
}
