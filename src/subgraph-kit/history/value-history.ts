import {
  Arg,
  Ctx,
  Directive,
  FieldResolver,
  Int,
  ObjectType,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import type { CallerContext, CatalogueItem } from '../../access/index.js';
import type { SubgraphContext } from '../schema/manifest.js';
import { foreignCursor, pageRequest, toConnection, type Connection } from '../types/connection.js';
import { ALWAYS_PRESENT, Policy } from '../types/policy.js';
import { changesOf, type RowChange } from './changes.js';
import { readVersions } from './read-versions.js';
import { ValueChangeConnectionType, type ValueChangeType } from './value-change.types.js';

/** What is told of the changes of one item (目录项的数据沿革). */
export interface KeptItem {
  /** The field by which its changes are asked for: that of the record itself. */
  readonly field: string;
  readonly item: string;
  readonly entity: ClassType;
  /** The Chinese term of what changes. */
  readonly zh: string;
  /** Properties that the item covers: others of the row are under other items. */
  readonly values: readonly string[];
  /** The property that says from which day the values hold. */
  readonly validFrom?: string;
}

type OfPlatform = { readonly platformCode: string };
type Context = SubgraphContext<unknown>;

/** Whether a value would be shortened, which no text of a change is. */
function isWithheld(item: CatalogueItem, { caller, masked }: CallerContext): boolean {
  return masked.has(item.id) || (item.plainUnderWarrant === true && caller.agency !== item.owner);
}

function toType({ key, kind, recording, row, fields }: RowChange, terms: Terms): ValueChangeType {
  const day = terms.validFrom === undefined ? null : row[terms.validFrom];
  return {
    at: recording.at,
    kind,
    record: key.filter((_, place) => !terms.platformPlaces.has(place)).join(' / '),
    validFrom: typeof day === 'string' ? day : null,
    values: fields.map(({ field, before, after }) => ({
      field,
      previousValue: terms.withheld ? null : before,
      newValue: terms.withheld ? null : after,
    })),
    withheld: terms.withheld,
    importRun: terms.isOwn ? recording.importRun : null,
    recordedBy: terms.isOwn ? recording.login : null,
  };
}

interface Terms {
  readonly validFrom: string | undefined;
  readonly platformPlaces: ReadonlySet<number>;
  readonly withheld: boolean;
  readonly isOwn: boolean;
}

async function readChanges(
  { entity, item, values, validFrom }: KeptItem,
  catalogue: readonly CatalogueItem[],
  platformCode: string,
  { database, context, jurisdiction, asOf }: Context,
): Promise<ValueChangeType[]> {
  const known = catalogue.find(({ id }) => id === item);
  if (!known) throw new Error(`No item ${item} is in the catalogue.`);
  if (jurisdiction && !(await jurisdiction.covers(platformCode))) return [];
  const metadata = database.getMetadata(entity);
  const versions = await readVersions(database, metadata, platformCode, asOf ?? null);
  const places = metadata.primaryColumns.flatMap(({ propertyName }, place) =>
    propertyName === 'platformCode' ? [place] : [],
  );
  const terms: Terms = {
    validFrom,
    platformPlaces: new Set(places),
    withheld: isWithheld(known, context),
    isOwn: context.caller.agency === known.owner,
  };
  return changesOf(versions, values).map((change) => toType(change, terms));
}

function resolverOf(kept: KeptItem, catalogue: readonly CatalogueItem[]) {
  return async (
    { platformCode }: OfPlatform,
    first: number | null | undefined,
    after: string | null | undefined,
    context: Context,
  ): Promise<Connection<ValueChangeType>> => {
    const page = pageRequest(first, after);
    const all = await readChanges(kept, catalogue, platformCode, context);
    const keys = new Map(
      all.map((change) => [change, `${change.at.toISOString()} ${change.kind} ${change.record}`]),
    );
    const place = page.after === null ? -1 : all.findIndex((change) => keys.get(change) === page.after);
    if (page.after !== null && place < 0) throw foreignCursor();
    return toConnection(
      all.slice(place + 1, place + page.size + 2),
      page,
      (change) => keys.get(change) ?? '',
    );
  };
}

/** The type that has the lists of changes of an agency. */
const historyTypeOf = (name: string): string => `${name}ValueHistory`;

/** Whether a field, as `Type.field`, tells changes of an item and not the item itself. */
export const isHistoryField = (field: string): boolean =>
  (field.split('.')[0] ?? '').endsWith(historyTypeOf(''));

/**
 * The field `valueHistory` of an agency's record: a list of changes for each item, under the item's own policy, so that whoever may
 * read an item may read how it came to be.
 *
 * @param name of the agency, as its types begin
 * @param record the class of its record
 * @returns resolver classes for its manifest
 */
export function valueHistory(
  name: string,
  record: () => ClassType<OfPlatform>,
  catalogue: readonly CatalogueItem[],
  kept: readonly KeptItem[],
): readonly [ClassType, ClassType] {
  @ObjectType(historyTypeOf(name), {
    description: 'How the values of an agency’s records on a platform changed (数据沿革), item by item.',
  })
  class HistoryType implements OfPlatform {
    /** Not in the schema: the key by which the fields find their rows. */
    platformCode!: string;
  }

  @Resolver(record)
  class RecordHistoryResolver {
    @Directive(ALWAYS_PRESENT)
    @FieldResolver(() => HistoryType, {
      nullable: true,
      description: 'How its values changed, as they were recorded (数据沿革).',
    })
    valueHistory(@Root() { platformCode }: OfPlatform): HistoryType {
      return { platformCode };
    }
  }

  @Resolver(() => HistoryType)
  class HistoryResolver {
    /** Whose history it resolves, for whoever reads a stack. */
    readonly agency = name;
  }
  for (const each of kept) {
    const { prototype } = HistoryResolver;
    const method = { value: resolverOf(each, catalogue), writable: true, configurable: true };
    Object.defineProperty(prototype, each.field, method);
    Root()(prototype, each.field, 0);
    Arg('first', () => Int, { nullable: true })(prototype, each.field, 1);
    Arg('after', () => String, { nullable: true })(prototype, each.field, 2);
    Ctx()(prototype, each.field, 3);
    FieldResolver(() => ValueChangeConnectionType, {
      nullable: true,
      description: `Changes of ${each.item} (${each.zh}变更), the latest first.`,
    })(prototype, each.field, method);
    Policy(each.item)(prototype, each.field, method);
  }
  return [RecordHistoryResolver, HistoryResolver];
}
