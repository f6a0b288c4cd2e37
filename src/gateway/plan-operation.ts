import { print, type GraphQLCompositeType, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { preparePlan, type PreparedNode } from './executor/prepared-plan.js';
import { withImplementationFields } from './implementation-fields.js';
import { withRootFields } from './introspection.js';
import { plannable } from './plannable.js';
import type { Planner } from './planner.js';
import { conditionVariables, settledOperation } from './settled-operation.js';
import { travellingVariable } from './travelling-names.js';
import type { TypeSystem } from './type-system.js';

/** Each one doubles the plans of an operation; what depends on more of them is left to the planner's own conditions. */
const MOST_VARIABLES = 4;

export interface PlanningOptions {
  readonly schema: GraphQLSchema;
  readonly matches: TypeSystem['matches'];
  readonly implementationFields: ReadonlySet<string>;
  readonly planner: Planner;
}

/** Whether only `__typename` is left at the root, which the gateway knows without asking anybody. */
function asksNobody(definition: OperationDefinitionNode): boolean {
  return withRootFields(definition, ({ name }) => name.value !== '__typename') === null;
}

/**
 * Plans an operation for every outcome of its conditions. One plan for all outcomes would save little, and the planner
 * merges fetches that stand under different conditions wrongly or not at all.
 *
 * @param definition valid, without fragment spreads and denied fields
 * @returns null when nobody has to be asked
 * @throws Error when the planner finds no plan for an operation without conditions
 */
export async function planOperation(
  { schema, matches, implementationFields, planner }: PlanningOptions,
  definition: OperationDefinitionNode,
  root: GraphQLCompositeType,
): Promise<PreparedNode | null> {
  const spread = withImplementationFields(schema, definition, root, implementationFields);
  const plans = new Map<string, Promise<PreparedNode | null>>();
  const plan = (decided: Readonly<Record<string, boolean>>): Promise<PreparedNode | null> => {
    const settled = settledOperation(schema, spread, root, decided);
    if (asksNobody(settled)) return Promise.resolve(null);
    const text = print(plannable(schema, settled));
    const known = plans.get(text);
    if (known) return known;
    const planned = planner.plan(text).then((each) => preparePlan(each, matches));
    plans.set(text, planned);
    return planned;
  };
  const branch = async (
    [variable, ...others]: readonly string[],
    decided: Readonly<Record<string, boolean>>,
  ): Promise<PreparedNode | null> => {
    if (variable === undefined) {
      // A plan that is missing for one outcome is missed when that outcome comes.
      return plan(decided).catch((reason: unknown) => ({ kind: 'UNPLANNED', reason }));
    }
    const [whenTrue, whenFalse] = await Promise.all([
      branch(others, { ...decided, [variable]: true }),
      branch(others, { ...decided, [variable]: false }),
    ]);
    if (whenTrue === whenFalse) return whenTrue;
    return { kind: 'CONDITION', variable: travellingVariable(variable), whenTrue, whenFalse };
  };
  const planned = await branch(conditionVariables(definition).slice(0, MOST_VARIABLES), {});
  if (planned?.kind === 'UNPLANNED') throw planned.reason;
  return planned;
}
