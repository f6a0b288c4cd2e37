import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import {
  likeness,
  type CaseFeatures,
  type DeterminedFeatures,
  type Likeness,
} from '../model/precedents/precedent.js';
import { runQuery } from '../../database/index.js';

/** A determination that is like a case, by its id. */
export interface FoundPrecedent extends Likeness {
  readonly determinationId: string;
}

/** The case whose precedents are looked for, with what is known of it. */
export interface PrecedentQuestion extends CaseFeatures {
  readonly caseId: string;
}

interface Candidate extends DeterminedFeatures {
  readonly place: number;
  readonly id: string;
  readonly inForceFrom: Date;
}

/** The latest so many of each class, of the red lines together and of the sectors together are compared, and no more. */
const CANDIDATES = 200;

/**
 * The statement for some questions at once. Each part reads the latest rows of one feature from an index, or all where
 * they are few; parameters are written out one by one, so that PostgreSQL knows how common each value is.
 */
export function candidatesStatement(questions: readonly PrecedentQuestion[]): {
  readonly sql: string;
  readonly parameters: unknown[];
} {
  const parameters: unknown[] = [];
  const parameter = (value: unknown, type: string): string => `$${parameters.push(value)}::${type}`;
  const parts = questions.flatMap(({ caseId, substanceClasses, redLines, sectors }, place) => {
    const conditions = [...new Set(substanceClasses)].map(
      (substanceClass) => `substance_class = ${parameter(substanceClass, 'text')}`,
    );
    if (redLines.length > 0) conditions.push(`red_lines && ${parameter(redLines, 'text[]')}`);
    if (sectors.length > 0) conditions.push(`sectors && ${parameter(sectors, 'text[]')}`);
    return conditions.map(
      (condition) => `(SELECT ${place} AS place, id FROM coordination.determination
        WHERE superseded_at IS NULL AND case_id <> ${parameter(caseId, 'uuid')} AND ${condition}
        ORDER BY in_force_from DESC LIMIT ${CANDIDATES})`,
    );
  });
  return {
    sql: `SELECT candidate.place, d.id, d.substance_class AS "substanceClass", d.red_lines AS "redLines", d.sectors,
            d.business_line AS "businessLine", d.legal_basis AS "legalBasis", d.in_force_from AS "inForceFrom"
          FROM (${parts.join(' UNION ')}) AS candidate
          JOIN coordination.determination AS d USING (id)`,
    parameters,
  };
}

function best(question: PrecedentQuestion, candidates: readonly Candidate[]): FoundPrecedent[] {
  return candidates
    .map((candidate) => ({ candidate, ...likeness(question, candidate) }))
    .toSorted(
      (one, other) =>
        other.score - one.score ||
        other.candidate.inForceFrom.getTime() - one.candidate.inForceFrom.getTime() ||
        (one.candidate.id < other.candidate.id ? 1 : -1),
    )
    .map(({ candidate, score, matches }) => ({ determinationId: candidate.id, score, matches }));
}

/**
 * Similar determined cases (类案) for each case that is asked about, the most alike first, the latest first among equals: of
 * determinations that nothing has superseded. One statement for all cases of an operation.
 */
export function loadPrecedents(database: DataSource) {
  return new DataLoader<PrecedentQuestion, FoundPrecedent[], string>(
    async (questions) => {
      const { sql, parameters } = candidatesStatement(questions);
      const rows: Candidate[] = parameters.length === 0 ? [] : await runQuery(database, sql, parameters);
      return questions.map((question, place) =>
        best(
          question,
          rows.filter((row) => row.place === place),
        ),
      );
    },
    { cacheKeyFn: ({ caseId }) => caseId, maxBatchSize: 20 },
  );
}
