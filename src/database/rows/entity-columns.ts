import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Rows } from './run-statement.js';

/** A column of an entity, for SQL that is written by hand. */
export interface EntityColumn {
  readonly property: string;
  /** Quoted. */
  readonly name: string;
  /** For a cast: what a parameter stands for. */
  readonly type: string;
  /** The value as `pg` takes it. */
  readonly valueOf: (row: ObjectLiteral) => unknown;
}

/** An entity's table and columns, in the entity's order. */
export interface EntityTable {
  readonly name: string;
  readonly columns: readonly EntityColumn[];
}

const TABLES = new WeakMap<DataSource, Map<unknown, EntityTable>>();

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function describe(database: DataSource, entity: EntityTarget<ObjectLiteral>): EntityTable {
  const { tablePath, columns } = database.getMetadata(entity);
  return {
    name: tablePath.split('.').map(quoted).join('.'),
    columns: columns.map(({ propertyName: property, databaseName, type, isArray }) => {
      const isJson = type === 'jsonb' || type === 'json';
      return {
        property,
        name: quoted(databaseName),
        type: `${typeof type === 'string' ? type : 'text'}${isArray ? '[]' : ''}`,
        valueOf: (row) => {
          const value: unknown = row[property];
          // `pg` would write an array in JSON as one of PostgreSQL's.
          return isJson && value !== null && value !== undefined ? JSON.stringify(value) : value;
        },
      };
    }),
  };
}

/** What TypeORM knows of an entity. */
export function metadataOf(on: Rows, entity: EntityTarget<ObjectLiteral>): EntityMetadata {
  return ('manager' in on ? on : on.dataSource).getMetadata(entity);
}

/** The table of an entity that the data source knows; worked out once. */
export function tableOf(on: Rows, entity: EntityTarget<ObjectLiteral>): EntityTable {
  const database = 'manager' in on ? on : on.dataSource;
  const tables = TABLES.get(database) ?? new Map<unknown, EntityTable>();
  TABLES.set(database, tables);
  const known = tables.get(entity) ?? describe(database, entity);
  tables.set(entity, known);
  return known;
}

/** A list for SELECT that gives an entity's row by its property names, each after the prefix. */
export function selectList({ columns }: EntityTable, alias: string, prefix = ''): string {
  const selected = columns.map(({ name, property, type }) => {
    // A day has no time zone, and `pg` would give it one.
    const value = type === 'date' ? `${alias}.${name}::text` : `${alias}.${name}`;
    return `${value} AS ${quoted(prefix + property)}`;
  });
  return selected.join(', ');
}
