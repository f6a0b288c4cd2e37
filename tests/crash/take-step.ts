import { at, textAt } from '../testkit/at.js';
import type { Known, Step } from './life.js';

/** Sends one operation for whoever takes the step, and gives the answer's data. */
export type Ask = (query: string, variables: object) => Promise<unknown>;

const ENTITY: Readonly<Record<string, string>> = {
  openSubstanceCase: 'substanceCase { id }',
  fileOpinion: 'opinion { id }',
};

function entityOf(mutation: string): string {
  return (
    ENTITY[mutation] ?? (mutation.includes('Rectification') ? 'rectificationOrder { id }' : 'dispute { id }')
  );
}

const CASE = `query ($id: ID!) {
  substanceCase(id: $id) { dispute { id status } determination { id } }
}`;

/** The dispute of the case as it is; null where there is none. */
export async function findDispute(
  ask: Ask,
  { caseId }: Known,
): Promise<{ id: string; state: string } | null> {
  const data = await ask(CASE, { id: caseId });
  if (at(data, 'substanceCase', 'dispute') === null) return null;
  const [id, state] = ['id', 'status'].map((key) => textAt(data, 'substanceCase', 'dispute', key));
  return { id: id ?? '', state: state ?? '' };
}

/**
 * Takes the step by its mutation, and remembers what the steps after it have to know.
 *
 * @returns how long the mutation took, milliseconds
 * @throws Error when the hub refuses the step
 */
export async function takeStep(ask: Ask, step: Step, known: Known, idempotencyKey: string): Promise<number> {
  const { mutation, leaves } = step;
  const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const document = `mutation ($input: ${type}Input!) {
    ${mutation}(input: $input) { ${entityOf(mutation)} refusal { code message } }
  }`;
  const sent = performance.now();
  const data = await ask(document, { input: { idempotencyKey, ...step.input(known) } });
  const taken = performance.now() - sent;
  if (at(data, mutation, 'refusal') !== null) throw new Error(`${mutation}: ${JSON.stringify(data)}`);
  if (mutation === 'openSubstanceCase') known.caseId = textAt(data, mutation, 'substanceCase', 'id');
  if (mutation === 'issueRectificationOrder') {
    known.orderId = textAt(data, mutation, 'rectificationOrder', 'id');
  }
  if (leaves.dispute?.includes('openDispute')) known.disputeId = (await findDispute(ask, known))?.id ?? '';
  if (mutation === 'ruleDispute') {
    const found = await ask(CASE, { id: known.caseId });
    known.determinationId = textAt(found, 'substanceCase', 'determination', 'id');
  }
  return taken;
}
