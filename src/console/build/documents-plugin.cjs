const { createHash } = require('node:crypto');
const { print, Kind, visit } = require('graphql');

/**
 * A plugin of GraphQL Code Generator: one constant for each operation, with its text, its SHA-256 (the id of a trusted
 * document) and the types of its answer and variables.
 */
exports.plugin = (_schema, documents) => {
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const fragments = new Map(
    definitions
      .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const lines = operations.map((operation) => {
    const used = new Set();
    const collect = (node) =>
      visit(node, {
        FragmentSpread({ name }) {
          if (used.has(name.value)) return;
          used.add(name.value);
          collect(fragments.get(name.value));
        },
      });
    collect(operation);
    const text = [operation, ...[...used].map((name) => fragments.get(name))].map(print).join('\n');
    const hash = createHash('sha256').update(text).digest('hex');
    const name = operation.name.value;
    const kind = operation.operation[0].toUpperCase() + operation.operation.slice(1);
    const type = name + kind;
    return `export const ${name}: Document<${type}, ${type}Variables> = {\n  id: '${hash}',\n  text: ${JSON.stringify(text)},\n};`;
  });
  return {
    prepend: operations.length > 0 ? ["import type { Document } from '@console/api/document';"] : [],
    content: lines.join('\n\n'),
  };
};
