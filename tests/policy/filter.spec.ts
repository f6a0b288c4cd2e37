import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Authorizer, type WarrantStore } from '../../src/access/index.js';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { Authorizations } from '../../src/gateway/authorization/authorization.js';
import { Engine } from '../../src/engine/engine.js';
import { guardedOperation, requestedItems } from '../../src/gateway/policies/guarded-operation.js';
import { readGuardedSupergraph } from '../../src/gateway/policies/guarded-supergraph.js';
import { withDisclosedPlatforms } from '../../src/gateway/platforms/disclosed-platforms.js';
import { fetchesOf } from '../../src/engine/planning/index.js';
import { SettableClock } from '../../src/kernel/index.js';
import { SCALARS } from '../../src/subgraph-kit/index.js';
import { fieldOfItem, filterOfItem } from './item-fields.js';
import { readPolicyFiles } from './policy-cases.js';
import { catalogue, questionOf } from './policy-question.js';

const engine = new Engine({
  supergraph: readGuardedSupergraph(
    await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8'),
    SCALARS,
  ),
  subgraphs: new Map(),
  discloses: withDisclosedPlatforms,
  onFailure: () => undefined,
});
const files = readPolicyFiles();
/** The decisions are asked with the warrant at hand. */
const noWarrants: WarrantStore = {
  findWarrant: () => Promise.resolve(null),
  use: () => Promise.resolve(false),
};

describe.each(files)('the plan under $file', (file) => {
  // What a quota leaves is counted by the database, and shown with the live hub.
  test.each(file.cases.filter(({ uses }) => Object.keys(uses).length === 0))('$name', async (policyCase) => {
    const { caller, item, agreements, warrant, substanceCase, now } = questionOf(file, policyCase);
    const find = policyCase.filters ? filterOfItem : fieldOfItem;
    const { operation: text, coordinate, path } = find(engine.supergraph, item.id);
    const operation = guardedOperation(engine.supergraph, engine.operation(text, parse(text), null));
    const desk = new Authorizer(
      catalogue,
      { snapshot: () => agreements },
      noWarrants,
      new SettableClock(now),
    );
    const uses = operation.filters.used({});
    const mask = desk.evaluate(caller, requestedItems(operation, uses), warrant, substanceCase);
    const authorization = new Authorizations(catalogue).of(operation, mask, caller, uses);
    const { plan } = engine.prepare(operation, authorization.deniedFields('en'));

    const allowed = 'allowed' in policyCase.expect;
    const denied = authorization.denials.map((denial) => denial.use?.coordinate ?? denial.coordinate);
    expect(denied.includes(coordinate)).toBe(!allowed);
    const name = path.at(-1) ?? '';
    const asking = fetchesOf(plan).filter(({ operation: sent }) => new RegExp(`\\b${name}\\b`).test(sent));
    // Where what leads to the field is denied for itself, the field goes with it.
    const reached = authorization.denials.length === 0;
    expect(asking.map(({ subgraph }) => subgraph)).toEqual(reached ? [item.owner.toLowerCase()] : []);
    const granted = authorization.grantsOn(item.owner.toLowerCase()).grants;
    // What is given masked is granted, and may not be filtered by.
    expect(granted.includes(item.id)).toBe(allowed || mask.masked.has(item.id));
  });
});
