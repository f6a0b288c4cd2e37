import type { FormattedExecutionResult } from 'graphql';
import { agencyUnavailable, FieldError, type ErrorDetails } from '../errors/field-error.js';
import { ABSENT, isRow, LAST_ERROR, newRow, type Row } from '../joined-data/row.js';
import {
  plannedVariables,
  type EntityFetch,
  type EntitySource,
  type FilledKeys,
  type PreparedNode,
  type RootFetch,
} from '../planning/index.js';
import type { ExecutionObserver, FetchOutcome } from './fetch-observer.js';
import { markAbsent } from './mark-absent.js';
import { markFailed } from './mark-failed.js';
import { mergeInto, restoreKeys, type MergeScope } from './merge.js';
import { placeErrors } from './place-errors.js';
import { representationOf } from './representations.js';
import {
  SubgraphCircuitOpen,
  type SubgraphClient,
  type SubgraphEvent,
  type SubgraphFetch,
} from './subgraph-client.js';
import { readErrors, type ErrorsForClients } from './subgraph-errors.js';
import { targetsAt, type TypeMatch } from './targets.js';

/** Judges an agency's answer by more than its data. */
export type RefuseAnswer = (subgraph: string, answer: FormattedExecutionResult) => ErrorDetails | null;

/** What one execution of a plan works with. */
export interface PlanExecution {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly client: (subgraph: string) => SubgraphClient;
  /** The bearer token for a subgraph, which says on whose behalf it is asked. */
  readonly contextToken: (subgraph: string) => Promise<string>;
  readonly matches: TypeMatch;
  readonly errorsForClients: ErrorsForClients;
  readonly signal: AbortSignal;
  /** The event of a subscription that this execution answers. */
  readonly event?: SubgraphEvent;
  /** Why an agency's answer with data counts for nothing; null where it counts, as every answer does when absent. */
  readonly refuseAnswer?: RefuseAnswer | undefined;
  /** Told of agencies that failed, for the operator's log; nothing of the reason reaches the client. */
  readonly onFailure: (subgraph: string, error: unknown) => void;
  readonly observer?: ExecutionObserver | undefined;
}

/** The joined data of all agencies, with errors in the places of what could not be had. */
export interface JoinedData {
  readonly data: Row;
  /** Errors that belong to no place in the data. */
  readonly errors: ErrorDetails[];
}

/** Entities to ask a subgraph for, without repetition, and the objects that each of them fills. */
interface EntityBatch {
  readonly representations: Row[];
  readonly holders: Row[][];
}

function addTo(
  { representations, holders }: EntityBatch,
  positions: Map<string, number>,
  value: Row,
  row: Row,
): void {
  const key = JSON.stringify(value);
  const position = positions.get(key);
  if (position === undefined) {
    positions.set(key, representations.push(value) - 1);
    holders.push([row]);
  } else {
    holders[position]?.push(row);
  }
}

class PlanExecutor {
  readonly #batches = new Map<string, EntityBatch>();
  readonly #execution: PlanExecution;
  readonly #merging: MergeScope;
  readonly #unplaced = new Set<ErrorDetails>();
  readonly joined: JoinedData = { data: newRow(), errors: [] };

  constructor(execution: PlanExecution) {
    this.#merging = {
      matches: execution.matches,
      onUnplaced: ({ details }) => {
        if (this.#unplaced.has(details)) return;
        this.#unplaced.add(details);
        this.joined.errors.push(details);
      },
    };
    this.#execution = { ...execution, variables: plannedVariables(execution.variables) };
  }

  async run(node: PreparedNode): Promise<void> {
    switch (node.kind) {
      case 'SEQUENCE':
        for (const each of node.nodes) await this.run(each);
        return;
      case 'PARALLEL':
        await Promise.all(node.nodes.map((each) => this.run(each)));
        return;
      case 'ROOT_FETCH':
        return this.#root(node);
      case 'ENTITY_FETCH':
        return this.#entities(node);
    }
  }

  async #root(node: RootFetch): Promise<void> {
    const rows = targetsAt(this.joined.data, node.path, this.#execution.matches);
    if (rows.length === 0) return;
    const { data, failure } = await this.#fetch(node, node.operationKind, this.#variablesOf(node));
    this.#batches.clear();
    if (!data) {
      this.#fail(rows, node.fills, failure);
      return;
    }
    if (node.aliases) restoreKeys(data, node.aliases, this.#merging);
    for (const row of rows) mergeInto(row, data, this.#merging);
  }

  async #entities(node: EntityFetch): Promise<void> {
    const batches = node.sources.map((source) => ({ source, ...this.#batchOf(source) }));
    if (batches.every(({ representations }) => representations.length === 0)) return;
    const variables = this.#variablesOf(node);
    for (const { source, representations } of batches) {
      variables[source.representationsVariable] = representations;
    }
    const counts = new Map(batches.map(({ source, holders }) => [source.key, holders.length]));
    const { data, failure } = await this.#fetch(node, 'query', variables, counts);
    this.#batches.clear();
    for (const { source, holders } of batches) {
      const entities = data?.[source.key];
      // Which entity of a list of another length belongs to which representation, nobody can tell.
      if (!Array.isArray(entities) || entities.length !== holders.length) {
        if (data && !(entities instanceof FieldError))
          this.#misanswered(node, 'another number of entities than it was asked for');
        this.#fail(holders.flat(), source.fills, entities instanceof FieldError ? entities.details : failure);
        continue;
      }
      for (const [index, rows] of holders.entries()) this.#place(entities[index], rows, source, failure);
    }
  }

  /** The entities that a source is about. Nothing is gathered twice while the joined data stays as it is. */
  #batchOf(source: EntitySource): EntityBatch {
    const known = this.#batches.get(source.gathers);
    if (known) return known;
    const batch: EntityBatch = { representations: [], holders: [] };
    let complete = true;
    const positions = new Map<string, number>();
    const { matches } = this.#execution;
    for (const { path, shapes } of source.targets) {
      for (const row of targetsAt(this.joined.data, path, matches)) {
        const representation = representationOf(row, shapes, matches);
        if ('error' in representation) {
          complete = false;
          const { error } = representation;
          if (error === ABSENT) markAbsent(row, source.fills, this.#execution.matches);
          else if (error) this.#fail([row], source.fills, error.details);
        } else addTo(batch, positions, representation.value, row);
      }
    }
    // What a fetch cannot be asked for stands as its own error in what it would have filled.
    if (complete) this.#batches.set(source.gathers, batch);
    return batch;
  }

  #place(entity: unknown, rows: readonly Row[], source: EntitySource, failure: ErrorDetails): void {
    if (entity === null) {
      // The agency knows no such entity, which is no failure: what it would have told is null.
      for (const row of rows) markAbsent(row, source.fills, this.#execution.matches);
    } else if (entity instanceof FieldError || !isRow(entity)) {
      this.#fail(rows, source.fills, entity instanceof FieldError ? entity.details : failure);
    } else {
      if (source.aliases) restoreKeys(entity, source.aliases, this.#merging);
      for (const row of rows) mergeInto(row, entity, this.#merging);
    }
  }

  /** What the client is told is unavailable, the operator's log has the reason of. */
  #misanswered({ subgraph }: EntityFetch | RootFetch, what: string): void {
    this.#execution.onFailure(subgraph, new Error(`The agency answered with ${what}.`));
  }

  /** Marks what a fetch would have filled as failed. */
  #fail(rows: readonly Row[], fills: FilledKeys, details: ErrorDetails): void {
    this.#batches.clear();
    const error = new FieldError(details);
    for (const row of rows) {
      row[LAST_ERROR] = error;
      markFailed(row, fills, error, this.#execution.matches);
    }
  }

  #variablesOf({ variables, literals }: RootFetch | EntityFetch): Record<string, unknown> {
    const picked: Record<string, unknown> = { ...literals };
    for (const name of variables) {
      const value = this.#execution.variables[name];
      if (value !== undefined) picked[name] = value;
    }
    return picked;
  }

  /** An agency's data with its errors in their places, and what to say of anything that is missing from it. */
  async #fetch(
    node: RootFetch | EntityFetch,
    operationKind: RootFetch['operationKind'],
    variables: Record<string, unknown>,
    entityCounts?: ReadonlyMap<string, number>,
  ): Promise<{ data: Row | null; failure: ErrorDetails }> {
    const { client, contextToken, signal, event, onFailure, errorsForClients, refuseAnswer } =
      this.#execution;
    const unavailable = agencyUnavailable(node.subgraph, 'NO_ANSWER');
    const observed = this.#execution.observer?.fetchStarted(node.subgraph);
    let outcome: FetchOutcome = 'FAILED';
    try {
      const request: SubgraphFetch = {
        operation: node.operation,
        operationKind,
        variables,
        contextToken: await contextToken(node.subgraph),
        signal,
        ...(entityCounts ? { entityCounts } : {}),
        ...(observed && observed.traceparent !== null ? { traceparent: observed.traceparent } : {}),
      };
      const answer =
        event && operationKind === 'subscription'
          ? await event.answer(request)
          : await client(node.subgraph).fetch(request);
      const { data, errors = [] } = answer;
      const refused = data ? refuseAnswer?.(node.subgraph, answer) : null;
      if (refused) return { data: null, failure: refused };
      const read =
        errors.length > 0 ? readErrors(node.subgraph, errors, operationKind, errorsForClients) : null;
      if (read?.logged) onFailure(node.subgraph, read.logged);
      if (!isRow(data)) {
        if (!read) this.#misanswered(node, 'neither data nor errors');
        return {
          data: null,
          failure: read?.errors[0]?.details ?? unavailable,
        };
      }
      outcome = read ? 'PARTIAL' : 'OK';
      if (read) for (const error of placeErrors(data, read)) this.joined.errors.push(error);
      return { data, failure: unavailable };
    } catch (error) {
      if (signal.aborted) outcome = 'CANCELLED';
      else if (error instanceof SubgraphCircuitOpen && !error.wasSent) outcome = 'NOT_ASKED';
      if (!(error instanceof SubgraphCircuitOpen)) onFailure(node.subgraph, error);
      return { data: null, failure: unavailable };
    } finally {
      observed?.ended(outcome);
    }
  }
}

/** Executes a plan. Never throws for what an agency does: what failed stands as errors in the data. */
export async function executePlan(node: PreparedNode | null, execution: PlanExecution): Promise<JoinedData> {
  const executor = new PlanExecutor(execution);
  if (node) await executor.run(node);
  return executor.joined;
}
