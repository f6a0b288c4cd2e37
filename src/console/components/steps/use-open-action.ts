import { useState } from 'react';

/**
 * The action whose form is open. Once it is open it stays so, although the hub lists the action no more: what this page itself sent
 * may be told by the stream before its answer comes, and what is typed is not lost where somebody else was first.
 *
 * @param wanted the mutation that the address names; null where no form is open
 */
export function useOpenAction<Action extends { readonly mutation: string }>(
  actions: readonly Action[],
  wanted: string | null,
): Action | undefined {
  const [kept, setKept] = useState<Action | null>(null);
  const listed = actions.find(({ mutation }) => mutation === wanted);
  if (listed && kept?.mutation !== listed.mutation) setKept(listed);
  if (wanted === null && kept) setKept(null);
  return listed ?? (kept?.mutation === wanted ? (kept ?? undefined) : undefined);
}
