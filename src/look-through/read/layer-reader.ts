import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ItemStanding, SubOperations } from '../../subgraph-kit/index.js';
import type { Linked } from '../model/links.js';
import type { LayerQuestion } from '../model/walk.js';
import { Drawing } from './draw.js';
import type { EdgeSource } from './edge-source.js';
import { rowOf, rowsOf, textOf, type Row } from './row.js';
import { chainOf, layerOperation } from './sources.js';
import { withheldByFailure, type Withheld } from './withheld.js';

/** Codes that one operation takes each way. */
const MAX_CODES = 200;
/** What a denial is told as; the standing of the item says more. */
const DENIED: ReadonlySet<unknown> = new Set(['FIELD_DENIED', 'PURPOSE_REQUIRED', 'ITEM_NOT_GRANTED']);

export interface LayerReaderOptions {
  readonly operations: Pick<SubOperations, 'ask'>;
  readonly sources: readonly EdgeSource[];
  readonly standings: readonly ItemStanding[];
  /** Layers each way. */
  readonly depth: number;
  readonly asOf: Date | null;
}

/** Reads layers of links by federated operations, and notes what agencies could not give. */
export class LayerReader {
  readonly failures: Withheld[] = [];
  readonly #options: LayerReaderOptions;
  readonly #masked: ReadonlySet<string>;
  /** What was read of each firm, by the way in which links are followed from it. */
  readonly #records: Readonly<Record<EdgeSource['way'], Map<string, Row>>> = {
    UPSTREAM: new Map(),
    DOWNSTREAM: new Map(),
  };

  constructor(options: LayerReaderOptions) {
    this.#options = options;
    this.#masked = new Set(options.standings.flatMap(({ item, masked }) => (masked ? [item] : [])));
  }

  /** One operation for what of a layer was not read ahead; more than 200 firms take one for each 200. */
  async read({ upstream, downstream }: LayerQuestion, layer: number): Promise<Linked> {
    const sources = this.#options.sources.filter(({ byWarrant }) => !byWarrant || layer === 1);
    const [up, down] = [this.#unread('UPSTREAM', upstream), this.#unread('DOWNSTREAM', downstream)];
    for (let at = 0; at < Math.max(up.length, down.length); at += MAX_CODES) {
      // oxlint-disable-next-line no-await-in-loop -- an agency is asked for one page of a layer at a time
      await this.#ask(sources, up.slice(at, at + MAX_CODES), down.slice(at, at + MAX_CODES), layer);
    }
    const drawn = [
      ...this.#draw(sources, 'UPSTREAM', upstream),
      ...this.#draw(sources, 'DOWNSTREAM', downstream),
    ];
    return { parties: drawn.flatMap(({ parties }) => parties), links: drawn.flatMap(({ links }) => links) };
  }

  #unread(way: EdgeSource['way'], codes: readonly string[]): readonly string[] {
    return codes.filter((code) => !this.#records[way].has(code));
  }

  async #ask(
    sources: readonly EdgeSource[],
    up: readonly string[],
    down: readonly string[],
    layer: number,
  ): Promise<void> {
    const { operations, depth, asOf } = this.#options;
    const ahead = depth - layer;
    const { data, errors } = await operations.ask({
      source: layerOperation(sources),
      operationName: 'LookThrough',
      variables: {
        up,
        down,
        isUp: up.length > 0,
        isDown: down.length > 0,
        ahead: Math.max(ahead, 1),
        isAhead: ahead > 0,
        asOf: asOf?.toISOString() ?? null,
      },
    });
    if (data === null) throw refusedWhole(errors);
    this.#noteFailures(sources, errors);
    this.#keep(sources, 'UPSTREAM', up, data['up']);
    this.#keep(sources, 'DOWNSTREAM', down, data['down']);
  }

  /** Keeps the record of each firm that was asked for, and of those that came ahead with it. */
  #keep(
    sources: readonly EdgeSource[],
    way: EdgeSource['way'],
    codes: readonly string[],
    value: unknown,
  ): void {
    const records = this.#records[way];
    const chain = chainOf(sources, way);
    for (const [place, platform] of rowsOf(value).entries()) {
      records.set(codes[place] ?? '', platform);
      const ahead = chain ? rowsOf(rowOf(platform[chain.facet])[chain.field]) : [];
      for (const other of ahead) {
        const code = textOf(other['code']);
        if (code !== null && !records.has(code)) records.set(code, other);
      }
    }
  }

  #draw(sources: readonly EdgeSource[], way: EdgeSource['way'], codes: readonly string[]): Drawing[] {
    return codes.flatMap((code) => {
      const platform = this.#records[way].get(code) ?? {};
      const name = textOf(platform['name']);
      return sources
        .filter((source) => source.way === way)
        .map((source) => {
          const { kind, agency, item, facet, field } = source;
          const drawing = new Drawing({ kind, agency, item });
          // What the register says of a firm names it better than whoever links it.
          if (name !== null) drawing.firm(code, name);
          const firm = { code, name, masked: this.#masked.has(item) };
          source.draw(rowOf(platform[facet])[field], firm, drawing);
          return drawing;
        });
    });
  }

  #noteFailures(sources: readonly EdgeSource[], errors: readonly GraphQLFormattedError[]): void {
    for (const { path = [], extensions } of errors) {
      if (DENIED.has(extensions?.['code'])) continue;
      const code = textOf(extensions?.['code']) ?? 'INTERNAL';
      // The path of a value: `up` or `down`, its place, the facet, the field; of one that came ahead, the same after the chain's place.
      const isAhead = sources.some(({ way }) => chainOf(sources, way)?.field === path[3]);
      const [facet, field] = path.length > 5 && isAhead ? [path[5], path[6]] : [path[2], path[3]];
      for (const source of sources) {
        const isOf =
          facet === undefined || (source.facet === facet && (field ?? source.field) === source.field);
        if (isOf) this.failures.push(withheldByFailure(source, code));
      }
    }
  }
}

/** Refusals of a whole operation that are told to the client, who can do something about them; any other is an outage. */
const TOLD: ReadonlySet<unknown> = new Set(['OPERATION_DENIED', 'OPERATION_TOO_COMPLEX']);

/** An operation that was refused as a whole refuses the request that needed it; its own code stands in `refusal`. */
function refusedWhole(errors: readonly GraphQLFormattedError[]): GraphQLError {
  const [first] = errors;
  const { message = 'The records could not be read.', extensions = { code: 'INTERNAL' } } = first ?? {};
  const { code } = extensions;
  return new GraphQLError(message, {
    extensions: TOLD.has(code) ? { ...extensions, code: 'BAD_USER_INPUT', refusal: code } : extensions,
  });
}
