import { parse, print, type DocumentNode } from 'graphql';
import type { Engine } from './engine.js';
import { readDocument } from './operation/validation.js';
import type { PlanPath, PreparedNode } from './planning/index.js';

const INDENT = '  ';

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => INDENT + line);
}

function pathText(path: PlanPath): string {
  return path.map((step) => (typeof step === 'string' ? step : `(${step.on})`)).join('.');
}

function operationLines(text: string): string[] {
  return indented(print(parse(text, { noLocation: true })).split('\n'));
}

function branch(name: string, children: readonly PreparedNode[]): string[] {
  return [`${name} {`, ...indented(children.flatMap(nodeLines)), '}'];
}

function nodeLines(node: PreparedNode): string[] {
  switch (node.kind) {
    case 'SEQUENCE':
      return branch('Sequence', node.nodes);
    case 'PARALLEL':
      return branch('Parallel', node.nodes);
    case 'ROOT_FETCH':
      return [
        `Fetch ${node.subgraph}${node.path.length > 0 ? ` at ${pathText(node.path)}` : ''} {`,
        ...operationLines(node.operation),
        ...literalLines(node.literals),
        '}',
      ];
    case 'ENTITY_FETCH': {
      const places = node.sources.flatMap(({ targets }) => targets.map(({ path }) => pathText(path)));
      return [
        `Fetch ${node.subgraph} for entities at ${places.join(', ')} {`,
        ...operationLines(node.operation),
        ...literalLines(node.literals),
        '}',
      ];
    }
  }
}

function literalLines(literals: Readonly<Record<string, unknown>>): string[] {
  return indented(Object.entries(literals).map(([name, value]) => `$${name} = ${JSON.stringify(value)}`));
}

function planLines(plan: PreparedNode | null): string[] {
  return plan ? nodeLines(plan) : ['Nothing is fetched.'];
}

/** Beyond this many variables only the plan is shown in which every condition holds. */
const MAX_CONDITIONS_SHOWN = 4;

/** The plans for every outcome of the conditions, those that are alike as one. */
function outcomeLines(
  planFor: (variables: Readonly<Record<string, boolean>>) => PreparedNode | null,
  [variable, ...others]: readonly string[],
  decided: Readonly<Record<string, boolean>>,
): string[] {
  if (variable === undefined) return planLines(planFor(decided));
  const held = outcomeLines(planFor, others, { ...decided, [variable]: true });
  const failed = outcomeLines(planFor, others, { ...decided, [variable]: false });
  if (held.join('\n') === failed.join('\n')) return held;
  return [
    `If $${variable} {`,
    ...indented(['then {', ...indented(held), '}', 'else {', ...indented(failed), '}']),
    '}',
  ];
}

/**
 * The query plan of an operation as a tree of text: which subgraphs are asked, in which order, and with what. As for a
 * caller to whom nothing is denied; nothing is fetched.
 *
 * @param text a document with one operation
 * @throws GraphQLError when it is not valid, or the operation cannot be planned
 */
export function describePlan(engine: Engine, text: string): string {
  const document: DocumentNode = readDocument(engine.supergraph.publicSchema, text, engine.limits);
  const nothingDenied = { key: '', details: () => null };
  const operation = engine.operation(text, document, null);
  const shown = operation.conditions.slice(0, MAX_CONDITIONS_SHOWN);
  const others = Object.fromEntries(operation.conditions.slice(shown.length).map((name) => [name, true]));
  const planFor = (variables: Readonly<Record<string, boolean>>): PreparedNode | null =>
    engine.prepare(engine.evaluateConditions(operation, variables), nothingDenied).plan;
  return outcomeLines(planFor, shown, others).join('\n');
}
