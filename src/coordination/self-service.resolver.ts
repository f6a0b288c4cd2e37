import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { defineRefusal } from '../kernel/index.js';
import { JsonScalar, unusable, type SubgraphContext } from '../subgraph-kit/index.js';
import { AccessExplanationType } from './access-explanation.types.js';
import { CallerInput, CallerType } from './caller.types.js';
import type { SelfService } from './self-service.js';

const variablesUnusable = defineRefusal('VARIABLES_UNUSABLE', () => ({
  message: { en: '"variables" is not an object.', zh: '“variables”不是对象。' },
  remedy: {
    en: 'Send the variables of the operation as an object by their names, or leave "variables" out.',
    zh: '请以变量名为键的对象发送操作的变量，或不带“variables”。',
  },
}));

type SelfServiceContext = SubgraphContext<{ selfService: SelfService }>;

@Resolver(() => CallerType)
export class CallerResolver {
  @Query(() => CallerType, { description: 'Who the hub thinks you are, and what you may do (调用方).' })
  me(@Ctx() { context }: SelfServiceContext): Omit<CallerType, 'readableItems'> {
    return context.caller;
  }

  @FieldResolver(() => [String])
  readableItems(@Ctx() { data }: SelfServiceContext): Promise<string[]> {
    return data.selfService.readableItems();
  }
}

/** Units of cost of one dry run, whose text may be as large as a request, and is read and decided like one. */
const EXPLANATION_COST = 1_000;

@Resolver(() => AccessExplanationType)
export class AccessExplanationResolver {
  @Directive(`@cost(weight: ${EXPLANATION_COST})`)
  @Query(() => AccessExplanationType, {
    description:
      'A dry run: decision and rule for each field of an operation (授权说明). Nothing is fetched.',
  })
  async explainAccess(
    @Arg('operation', () => String, {
      description: 'The operation as a GraphQL document with one operation.',
    })
    operation: string,
    @Arg('variables', () => JsonScalar, {
      nullable: true,
      description: 'Values of its variables, an object; left out for none.',
    })
    variables: unknown,
    @Arg('as', () => CallerInput, {
      nullable: true,
      description: 'Somebody else, to explain access for; left out for yourself.',
    })
    other: CallerInput | null,
    @Ctx() { data, context }: SelfServiceContext,
  ): Promise<Omit<AccessExplanationType, 'plan'>> {
    const { locale } = context.caller;
    const decisions = await data.selfService.explain(operation, other, readVariables(variables));
    return {
      operation,
      allowed: decisions.every(({ allowed }) => allowed),
      fields: decisions.map((decision) => ({
        ...decision,
        message: decision.message?.[locale] ?? null,
        remedy: decision.remedy?.[locale] ?? null,
      })),
    };
  }

  @Directive(`@cost(weight: ${EXPLANATION_COST})`)
  @FieldResolver(() => String, {
    description:
      'The query plan of the operation (查询计划) as a tree of text: which agencies are asked, in which order and with what, if nothing is denied.',
  })
  plan(@Root() { operation }: AccessExplanationType, @Ctx() { data }: SelfServiceContext): string {
    return data.selfService.plan(operation);
  }
}

/** @throws GraphQLError BAD_USER_INPUT for what is no object */
function readVariables(variables: unknown): Readonly<Record<string, unknown>> | null {
  if (variables === null || variables === undefined) return null;
  if (typeof variables === 'object' && !Array.isArray(variables)) return { ...variables };
  throw unusable(variablesUnusable({}));
}
