import type { DataSource, ObjectLiteral } from 'typeorm';
import { runQuery, selectRows } from '../../database/index.js';
import { hashPaper, type PaperKind } from './insert-paper.js';
import type { WorkflowDifference, WorkflowProgress } from './verify-workflows.js';

/** Papers that are compared at a time. */
const BATCH = 500;

interface RecordedPaper {
  readonly id: string;
  readonly subject: string;
  readonly version: number;
  readonly changes: { readonly columns: readonly string[]; readonly sha256: string };
}

/** Papers in the order of their records; those whose content was erased cannot be compared. */
const RECORDED = `
  SELECT id, subject, version, changes FROM audit.step
  WHERE workflow = $1 AND to_state = 'RECORDED' AND changes IS NOT NULL AND id > $2 ORDER BY id LIMIT ${BATCH}`;

const FIRST = '00000000-0000-0000-0000-000000000000';

function compare(
  { kind }: PaperKind,
  { subject, changes }: RecordedPaper,
  row: ObjectLiteral | undefined,
): WorkflowDifference | null {
  if (!row) return { kind, id: subject, columns: [], fault: 'The paper is on record, and is not there' };
  if (hashPaper(row, changes.columns) === changes.sha256) return null;
  return { kind, id: subject, columns: [], fault: 'The paper is not the one that was put on record' };
}

/**
 * Compares papers (文书核验) with the hashes that the evidence log has of them. Papers from before the log have none.
 *
 * @param database as the owner, who knows the entities of the papers
 * @returns what differs; nothing where every paper is the one that was put on record
 */
export async function* verifyPapers(
  database: DataSource,
  kinds: readonly PaperKind[],
  onProgress: (progress: WorkflowProgress) => void = () => undefined,
): AsyncGenerator<WorkflowDifference> {
  for (const kind of kinds) {
    const keyOf = (subject: unknown, version: unknown): string => `${String(subject)} ${String(version)}`;
    let done = 0;
    for (let last = FIRST; ;) {
      const papers = await runQuery<RecordedPaper>(database, RECORDED, [kind.kind, last]);
      const rows = await selectRows<ObjectLiteral>(database, kind.row, {
        where: { [kind.subject]: papers.map(({ subject }) => subject) },
      });
      const { version } = kind;
      const bySubject = new Map(
        rows.map((row) => [keyOf(row[kind.subject], version === null ? 1 : row[version]), row]),
      );
      for (const paper of papers) {
        const difference = compare(kind, paper, bySubject.get(keyOf(paper.subject, paper.version)));
        if (difference) yield difference;
      }
      done += papers.length;
      if (done > 0) onProgress({ kind: kind.kind, done, total: done });
      const next = papers.at(-1);
      if (papers.length < BATCH || !next) break;
      last = next.id;
    }
  }
}
