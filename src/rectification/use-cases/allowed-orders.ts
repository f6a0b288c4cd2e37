import { ORDER_OPENING } from '../model/rectification-order.machine.js';
import { measuresFor, type Acting } from '../../determination/index.js';
import type { AvailableAction, LocalizedText } from '../../kernel/index.js';
import type { LawSnapshot } from '../../law/index.js';
import { issuesOrders } from '../model/order-capacity.js';
import { ORDER_KINDS, type OrderKind } from '../model/rectification-order.js';

/** A determination as far as orders rest on it. */
export interface DeterminedTerms {
  readonly sectors: readonly string[];
  readonly disposition: string;
}

/** The case of a determination, as far as orders on it go by it. */
export interface GroundCase {
  readonly homeRegion: string | null;
  readonly openedAt: Date;
  readonly level: string;
  readonly region: string | null;
}

/** 可以交办的措施: which kinds of order a disposition allows, and what the disposition is called, by the rules of the day on which the case was opened. */
export function allowedKinds(
  law: LawSnapshot,
  { sectors, disposition }: DeterminedTerms,
  { homeRegion: region, openedAt }: Omit<GroundCase, 'level' | 'region'>,
): { readonly kinds: readonly OrderKind[]; readonly words: LocalizedText } {
  const { orderKinds, zh, en } = measuresFor(law, { sectors, region, openedAt }, disposition);
  return { kinds: ORDER_KINDS.filter((kind) => orderKinds.includes(kind)), words: { zh, en } };
}

/**
 * 可办事项 of a determination: that orders can be issued on it, by whom issueRectificationOrder lets.
 *
 * @param binds whether the determination is in force and no dispute on its line of business is open; asked only where the rest holds
 */
export async function actionsOfGround(
  law: LawSnapshot,
  caller: Acting,
  determination: DeterminedTerms,
  substanceCase: GroundCase,
  binds: () => Promise<boolean>,
): Promise<readonly AvailableAction[]> {
  if (!issuesOrders(caller, substanceCase)) return [];
  if (allowedKinds(law, determination, substanceCase).kinds.length === 0) return [];
  if (!(await binds())) return [];
  const label = { en: 'Issue an order', zh: '交办整治任务' };
  return [{ mutation: 'issueRectificationOrder', label, deadline: null, rule: ORDER_OPENING.rule }];
}
