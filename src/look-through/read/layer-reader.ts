import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ItemStanding, SubOperations } from '../../subgraph-kit/index.js';
import type { Linked } from '../model/links.js';
import type { LayerQuestion } from '../model/walk.js';
import { Drawing } from './draw.js';
import type { EdgeSource } from './edge-source.js';
import { rowOf, rowsOf, textOf } from './row.js';
import { layerOperation } from './sources.js';
import { withheldByFailure, type Withheld } from './withheld.js';

/** Codes that one operation takes each way. */
const MAX_CODES = 200;
/** What a denial is told as; the standing of the item says more. */
const DENIED: ReadonlySet<unknown> = new Set(['FIELD_DENIED', 'PURPOSE_REQUIRED', 'ITEM_NOT_GRANTED']);

export interface LayerReaderOptions {
  readonly operations: Pick<SubOperations, 'ask'>;
  readonly sources: readonly EdgeSource[];
  readonly standings: readonly ItemStanding[];
  readonly asOf: Date | null;
}

/** Reads layers of links by federated operations, and notes what agencies could not give. */
export class LayerReader {
  readonly failures: Withheld[] = [];
  readonly #options: LayerReaderOptions;
  readonly #masked: ReadonlySet<string>;

  constructor(options: LayerReaderOptions) {
    this.#options = options;
    this.#masked = new Set(options.standings.flatMap(({ item, masked }) => (masked ? [item] : [])));
  }

  /** One operation for a layer; a layer of more than 200 firms takes one for each 200. */
  async read({ upstream, downstream }: LayerQuestion, layer: number): Promise<Linked> {
    const sources = this.#options.sources.filter(({ byWarrant }) => !byWarrant || layer === 1);
    const linked = { parties: [], links: [] } as {
      parties: Linked['parties'][number][];
      links: Linked['links'][number][];
    };
    for (let at = 0; at < Math.max(upstream.length, downstream.length); at += MAX_CODES) {
      const up = upstream.slice(at, at + MAX_CODES);
      const down = downstream.slice(at, at + MAX_CODES);
      // oxlint-disable-next-line no-await-in-loop -- an agency is asked for one page of a layer at a time
      const part = await this.#ask(sources, up, down);
      linked.parties.push(...part.parties);
      linked.links.push(...part.links);
    }
    return linked;
  }

  async #ask(
    sources: readonly EdgeSource[],
    up: readonly string[],
    down: readonly string[],
  ): Promise<Linked> {
    const { data, errors } = await this.#options.operations.ask({
      source: layerOperation(sources),
      operationName: 'LookThrough',
      variables: {
        up,
        down,
        isUp: up.length > 0,
        isDown: down.length > 0,
        asOf: this.#options.asOf?.toISOString() ?? null,
      },
    });
    if (data === null) throw refusedWhole(errors);
    this.#noteFailures(sources, errors);
    const parts = [
      ...this.#draw(sources, 'UPSTREAM', up, data['up']),
      ...this.#draw(sources, 'DOWNSTREAM', down, data['down']),
    ];
    return { parties: parts.flatMap(({ parties }) => parties), links: parts.flatMap(({ links }) => links) };
  }

  #draw(sources: readonly EdgeSource[], way: EdgeSource['way'], codes: readonly string[], value: unknown) {
    const platforms = rowsOf(value);
    return codes.flatMap((code, place) => {
      const platform = rowOf(platforms[place]);
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
      // The path of a value: `up` or `down`, its place, the facet, the field.
      const [, , facet, field] = path;
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
