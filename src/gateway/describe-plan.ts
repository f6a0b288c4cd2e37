import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { parse, print, type DocumentNode } from 'graphql';
import type { PreparedNode } from './executor/prepared-plan.js';
import { readOperation } from './operation.js';
import { HivePlanner } from './planner.js';
import { PreparedOperations } from './prepared-operations.js';
import { readSupergraph } from './supergraph.js';
import { DEFAULT_LIMITS } from './limits.js';
import { readDocument } from './validation.js';

const INDENT = '  ';

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => INDENT + line);
}

function pathText(path: readonly FlattenNodePathSegment[]): string {
  const segments = path.map((segment) => {
    if (segment === '@') return '@';
    return 'Field' in segment ? segment.Field : `(${segment.TypeCondition.join('|')})`;
  });
  return segments.join('.');
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
    case 'CONDITION': {
      const cases = [
        ...(node.whenTrue ? branch('then', [node.whenTrue]) : []),
        ...(node.whenFalse ? branch('else', [node.whenFalse]) : []),
      ];
      return [`If $${node.variable} {`, ...indented(cases), '}'];
    }
    case 'ROOT_FETCH':
      return [`Fetch ${node.subgraph} {`, ...operationLines(node.operation), '}'];
    case 'ENTITY_FETCH': {
      const places = node.sources.flatMap(({ paths }) => paths.map(pathText));
      return [
        `Fetch ${node.subgraph} for entities at ${places.join(', ')} {`,
        ...operationLines(node.operation),
        '}',
      ];
    }
    case 'UNPLANNED':
      return ['(no plan was found for this outcome of the conditions)'];
  }
}

/**
 * The query plan of an operation as a tree of text: which subgraphs are asked, in which order, and with what. As for a
 * caller to whom nothing is denied; nothing is fetched.
 *
 * @param supergraphSdl standard Federation 2 supergraph SDL
 * @param text a document with one operation
 * @throws GraphQLError when either is not valid
 */
export async function describePlan(supergraphSdl: string, text: string): Promise<string> {
  const supergraph = readSupergraph(supergraphSdl);
  const document: DocumentNode = readDocument(supergraph.publicSchema, text, DEFAULT_LIMITS);
  const operations = new PreparedOperations(supergraph, new HivePlanner(supergraphSdl));
  const nothingDenied = { key: '', details: () => null };
  const { plan } = await operations.get(readOperation(supergraph, document, null), nothingDenied);
  return plan ? nodeLines(plan).join('\n') : 'Nothing is fetched.';
}
