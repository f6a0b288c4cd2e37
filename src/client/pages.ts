import type { Answer } from './answer.js';
import { HubError } from './errors.js';

/** A page of a list (Relay cursor connections). Ask for `edges { node { … } } pageInfo { hasNextPage endCursor }`. */
export interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/**
 * All pages of a list, one after another; the next is asked for when the one before was taken.
 *
 * @param ask gives the page behind a cursor, the first one for null
 * @param pick the list in an answer
 * @throws HubError PAGE_DENIED where the list itself is not given
 */
export async function* pages<Data, Node>(
  ask: (after: string | null) => Promise<Answer<Data>>,
  pick: (data: Data) => Page<Node> | null | undefined,
): AsyncGenerator<{ readonly page: Page<Node>; readonly answer: Answer<Data> }, void> {
  let after: string | null = null;
  for (;;) {
    const answer: Answer<Data> = await ask(after);
    const page = pick(answer.data);
    if (!page) {
      const [denial] = answer.denied;
      throw new HubError('PAGE_DENIED', denial?.message ?? 'The answer has no such list.', {
        status: 200,
        requestId: answer.requestId,
        remedy: denial?.remedy ?? null,
        errors: answer.failed,
      });
    }
    yield { page, answer };
    if (!page.pageInfo.hasNextPage) return;
    const next: string | null = page.pageInfo.endCursor ?? null;
    // A list that goes on and says not from where, as one does that was asked for no entries, would be asked for ever.
    if (next === null || next === after) return;
    after = next;
  }
}
