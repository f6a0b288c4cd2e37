import { NotAnswered, type Answer } from '../../api/ask';
import type { ExportAuditEntriesQuery, ExportAuditEntriesQueryVariables } from './found-set.generated';

/** Entries that one file has at most. */
export const MAX_FOUND = 2_000;
const PAGE = 50;

type Filter = ExportAuditEntriesQueryVariables['filter'];

/** A file of found entries (docs/log-format.md, "Entries that a search found"). */
export interface FoundSet {
  readonly text: string;
  readonly entries: number;
  /** Whether the file has all that was found. */
  readonly complete: boolean;
}

/**
 * Reads what a search finds, page by page, with the receipt of each entry, and writes it a line each (检索结果导出). Each page is a request
 * of its own, which the hub records.
 *
 * @param read asks for one page
 * @param onRead told how many entries there are so far
 * @throws NotAnswered where a page, or the receipt of an entry, was refused: a file without it would say that there is none
 */
export async function readFoundSet(
  filter: Filter,
  at: Date,
  read: (variables: ExportAuditEntriesQueryVariables) => Promise<Answer<ExportAuditEntriesQuery>>,
  onRead: (entries: number) => void,
): Promise<FoundSet> {
  const lines: string[] = [];
  let after: string | null = null;
  let hasMore = true;
  while (hasMore && lines.length < MAX_FOUND) {
    const { data, errors }: Answer<ExportAuditEntriesQuery> = await read({
      filter: filter ?? null,
      first: Math.min(PAGE, MAX_FOUND - lines.length),
      after,
    });
    const [refused] = errors;
    const found = data?.auditEntries;
    if (refused || !found) {
      const { code = 'INTERNAL', remedy = null } = refused?.extensions ?? {};
      throw new NotAnswered(code, refused?.message ?? '', remedy);
    }
    for (const { node } of found.edges) {
      const document = node.receipt?.document ?? null;
      const unproved = { id: node.id, status: node.receipt?.status ?? 'UNLOGGED' };
      lines.push(JSON.stringify(document ?? unproved));
    }
    ({ hasNextPage: hasMore, endCursor: after } = found.pageInfo);
    onRead(lines.length);
  }
  const header = {
    format: 'huishang-receipts@v1',
    at: at.toISOString(),
    filter: filter ?? {},
    entries: lines.length,
    complete: !hasMore,
  };
  return {
    text: [JSON.stringify(header), ...lines].map((line) => `${line}\n`).join(''),
    entries: lines.length,
    complete: !hasMore,
  };
}
