import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  DateTimeScalar,
  FiltersBy,
  PlatformCodeScalar,
  unusable,
  type SubgraphContext,
} from '../subgraph-kit/index.js';
import {
  EdgeDirectionEnum,
  EdgeKindEnum,
  LookThroughEdgeType,
  LookThroughNodeType,
  LookThroughPathType,
  WithheldEdgesType,
} from './graph.types.js';
import { lookThroughSize, MAX_PATHS } from './look-through.errors.js';
import { LookThroughType, lookThroughType } from './look-through.types.js';
import {
  AffiliatesMeasureType,
  CirclesMeasureType,
  ControlMeasureType,
  DealingsMeasureType,
  FinalInvestorsMeasureType,
  FundPathsMeasureType,
  OwnershipMeasureType,
  TracingRuleEnum,
} from './measure.types.js';
import { traceFunds, type TracingRule } from './model/fund-tracing.js';
import type { EdgeDirection, EdgeKind } from './model/links.js';
import {
  affiliatesOf,
  circularHoldings,
  controlOf,
  dealingsOf,
  fansOf,
  holdingsOf,
  ownershipOf,
  productsOf,
  transfersOf,
} from './model/measures.js';
import { pathsBetween } from './model/paths.js';
import { isComplete, type LookThroughServices } from './open-look-through.js';

type LookThroughContext = SubgraphContext<{ lookThrough: LookThroughServices }>;

const DEFAULT_DEPTH = 3;
const DEFAULT_PATHS = 20;

const yuan = (amount: bigint) => ({ amount: String(amount), currency: 'CNY' });

@ArgsType()
class LookThroughArguments {
  @Field(() => PlatformCodeScalar, { description: 'The firm (从业机构).' })
  code!: string;

  @Field(() => [PlatformCodeScalar], {
    nullable: true,
    description: 'Further firms that are looked through with it as one (集团成员), at most 100.',
  })
  members?: string[] | null;

  @Field(() => [EdgeKindEnum], {
    nullable: true,
    description: 'What links are followed (关系类型); left out for all.',
  })
  kinds?: EdgeKind[] | null;

  @Field(() => EdgeDirectionEnum, { defaultValue: 'BOTH', description: 'Which way (穿透方向).' })
  direction!: EdgeDirection;

  @Field(() => Int, { defaultValue: DEFAULT_DEPTH, description: 'Layers each way (穿透层数), 1 to 10.' })
  depth!: number;

  /** It goes into the operations by which layers are read. It filters by nothing. */
  @FiltersBy()
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The instant whose recorded values the agencies give (截至时间), by what the caller may read today; left out for present ones.',
  })
  asOf?: Date | null;
}

@Resolver(() => LookThroughType)
export class LookThroughResolver {
  @Query(() => LookThroughType, {
    description:
      'Who owns a firm, where money comes from and goes, through how many layers (穿透式查询). Every link is given under its owner’s policy, and each layer is recorded as a question of its own.',
  })
  async lookThrough(
    @Args(() => LookThroughArguments) { code, members, kinds, direction, depth, asOf }: LookThroughArguments,
    @Ctx() { data }: LookThroughContext,
  ): Promise<LookThroughType> {
    const question = {
      code,
      members: members ?? [],
      kinds: kinds ?? null,
      direction,
      depth,
      asOf: asOf ?? null,
    };
    return lookThroughType(await data.lookThrough.lookThrough(question));
  }

  @FieldResolver(() => [LookThroughNodeType], { description: 'The parties (主体), by layer.' })
  nodes(@Root() { looked }: LookThroughType): readonly LookThroughNodeType[] {
    return looked.graph.nodes;
  }

  @FieldResolver(() => [LookThroughEdgeType], { description: 'The links between them (关联关系).' })
  edges(@Root() { looked }: LookThroughType): readonly LookThroughEdgeType[] {
    return looked.graph.links;
  }

  @FieldResolver(() => [WithheldEdgesType], {
    description: 'What the caller is not given, whether or not there is any (未提供的关系).',
  })
  withheld(
    @Root() { looked }: LookThroughType,
    @Ctx() { context }: LookThroughContext,
  ): readonly WithheldEdgesType[] {
    const { locale } = context.caller;
    return looked.withheld.map(({ reason, remedy, ...others }) => ({
      ...others,
      reason: reason[locale],
      remedy: remedy[locale],
    }));
  }

  @FieldResolver(() => Int, { description: 'How many parties are shown (已显示主体数).' })
  nodesShown(@Root() { looked }: LookThroughType): number {
    return looked.graph.nodes.length;
  }

  @FieldResolver(() => Int, {
    description: 'How many were found, those beyond the bound included (已查得主体数).',
  })
  nodesFound(@Root() { looked }: LookThroughType): number {
    return looked.graph.nodesFound;
  }

  @FieldResolver(() => Int, { description: 'How many links are shown (已显示关系数).' })
  edgesShown(@Root() { looked }: LookThroughType): number {
    return looked.graph.links.length;
  }

  @FieldResolver(() => Int, {
    description: 'How many were found, those beyond the bound included (已查得关系数).',
  })
  edgesFound(@Root() { looked }: LookThroughType): number {
    return looked.graph.linksFound;
  }

  @FieldResolver(() => [LookThroughPathType], {
    description: 'Ways between the firm and another party (穿透路径), the shortest first.',
  })
  paths(
    @Root() { looked }: LookThroughType,
    @Arg('to', () => ID, { description: 'The node at the other end (终点).' }) to: string,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many (条数), 20 when left out, at most 100.',
    })
    first: number | null,
  ): readonly LookThroughPathType[] {
    const most = first ?? DEFAULT_PATHS;
    if (!(most >= 1 && most <= MAX_PATHS)) throw unusable(lookThroughSize({ first: most }));
    return pathsBetween(looked.root, to, looked.graph.links, most).paths;
  }

  @FieldResolver(() => OwnershipMeasureType, { description: 'Ownership in the end (综合持股).' })
  ownership(@Root() { looked }: LookThroughType): OwnershipMeasureType {
    const { owners, holdings } = ownershipOf(looked.root, looked.graph.links);
    const shown = (all: typeof owners) => all.map(({ id: node, share }) => ({ node, share }));
    return {
      complete: isComplete(looked, 'ownership'),
      owners: shown(owners),
      holdings: shown(holdings),
    };
  }

  @FieldResolver(() => ControlMeasureType, { description: 'Control, apart from ownership (实际控制).' })
  control(@Root() { looked }: LookThroughType): ControlMeasureType {
    return { complete: isComplete(looked, 'control'), ...controlOf(looked.root, looked.graph.links) };
  }

  @FieldResolver(() => AffiliatesMeasureType, { description: 'The firm’s group (关联方).' })
  affiliates(@Root() { looked }: LookThroughType): AffiliatesMeasureType {
    return { complete: isComplete(looked, 'affiliates'), ...affiliatesOf(looked.roots, looked.graph.links) };
  }

  @FieldResolver(() => DealingsMeasureType, { description: 'Dealings within the firm’s group (关联交易).' })
  dealings(@Root() { looked }: LookThroughType): DealingsMeasureType {
    const edges = dealingsOf(looked.roots, looked.graph.links).map(({ id }) => id);
    return { complete: isComplete(looked, 'dealings'), edges };
  }

  @FieldResolver(() => FinalInvestorsMeasureType, {
    description: 'Investors behind nested products (最终投资者).',
  })
  finalInvestors(@Root() { looked }: LookThroughType): FinalInvestorsMeasureType {
    const products = productsOf(looked.graph.nodes, looked.graph.links);
    return {
      complete: isComplete(looked, 'finalInvestors'),
      products: products.map(({ id, count, ...others }) => ({ node: id, finalInvestors: count, ...others })),
    };
  }

  @FieldResolver(() => CirclesMeasureType, { description: 'Circular holdings (循环持股).' })
  circles(@Root() { looked }: LookThroughType): CirclesMeasureType {
    const circles = circularHoldings(holdingsOf(looked.graph.links));
    return { complete: isComplete(looked, 'circles'), circles: circles.map((parties) => ({ parties })) };
  }

  @FieldResolver(() => FundPathsMeasureType, {
    description: 'Where money of a party went (资金去向); by bookings, which are given under a warrant.',
  })
  fundPaths(
    @Root() { looked }: LookThroughType,
    @Arg('origin', () => ID, {
      nullable: true,
      description: 'Whose money (起点); left out for the firm that was asked.',
    })
    origin: string | null,
    @Arg('rule', () => TracingRuleEnum, {
      defaultValue: 'PRO_RATA',
      description: 'By which rule (追踪规则).',
    })
    rule: TracingRule,
  ): FundPathsMeasureType {
    const from = origin ?? looked.root;
    const { links } = looked.graph;
    const traced = traceFunds(from, transfersOf(links), rule);
    const fans = fansOf(from, links);
    return {
      complete: isComplete(looked, 'fundPaths'),
      origin: from,
      rule,
      transfers: traced.transfers.map((each) => ({ edge: each.transfer.id, traced: yuan(each.traced) })),
      resting: [...traced.resting].map(([node, amount]) => ({ node, amount: yuan(amount) })),
      returned: yuan(traced.returned),
      fanIn: fans.in,
      fanOut: fans.out,
    };
  }
}
