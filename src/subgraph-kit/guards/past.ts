import { defaultFieldResolver, isObjectType, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { asOfBeforeHistory, asOfInFuture, asOfUnsupported, type CallerContext } from '../../access/index.js';
import { runStatement } from '../../database/index.js';
import { refusalError } from './refusal-error.js';

/**
 * Why the tables of a schema cannot say what was recorded at an instant: it lies before their history begins, or is yet to come by
 * the database's clock, which says when things are recorded. Null where they can.
 */
export async function refuseUnkept(
  database: DataSource,
  schema: string,
  asOf: string,
): Promise<GraphQLError | null> {
  const [kept] = await runStatement<{ since: Date | null; now: Date }>(
    database,
    `SELECT min(committed) AS since, clock_timestamp() AS now FROM "${schema}".recording`,
  );
  const { since = null, now = new Date() } = kept ?? {};
  const instant = Date.parse(asOf);
  if (instant > now.getTime()) return refusalError(asOfInFuture({ now: now.toISOString() }));
  if (since === null) return refusalError(asOfUnsupported({ agency: schema.toUpperCase() }));
  return instant < since.getTime() ? refusalError(asOfBeforeHistory({ since: since.toISOString() })) : null;
}

/**
 * Refuses fields of Platform that a subgraph knows the present values of alone, where those of a past instant are asked for.
 *
 * @param identifying fields that are answered all the same: they say which platform it is
 */
export function applyPastGuard(
  schema: GraphQLSchema,
  subgraph: string,
  identifying: ReadonlySet<string>,
): void {
  const type = schema.getType('Platform');
  if (!isObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    if (identifying.has(field.name)) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (parent, parameters, scope: { readonly context: CallerContext }, info) => {
      if (scope.context.asOf !== undefined) {
        throw refusalError(asOfUnsupported({ agency: subgraph.toUpperCase() }));
      }
      return resolve(parent, parameters, scope, info);
    };
  }
}
