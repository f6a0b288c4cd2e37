import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import {
  ActorCodeScalar,
  DateTimeScalar,
  enumOf,
  LocalDateScalar,
  MoneyType,
  PlatformCodeScalar,
} from '../subgraph-kit/index.js';
import { EDGE_DIRECTIONS, EDGE_KINDS, PARTY_KINDS } from './model/links.js';

export const EdgeKindEnum = enumOf('EdgeKind', 'What links two parties (关系类型).', EDGE_KINDS, {
  OWNERSHIP: 'A share of the capital, from the holder (股权).',
  CONTROL: 'Control otherwise than by shares, from who controls or acts for the firm (控制).',
  FUNDS: 'Money, from where it comes (资金).',
  NESTING: 'A product whose money goes into another, from who sells or feeds it (嵌套).',
  GUARANTEE: 'Somebody answers for what others owe (担保、增信).',
  CUSTODY: 'Somebody keeps clients’ money (存管).',
  PARTNERSHIP: 'A co-operation or an interface (合作).',
});

export const EdgeDirectionEnum = enumOf(
  'EdgeDirection',
  'Which way links are followed (穿透方向).',
  EDGE_DIRECTIONS,
  {
    UPSTREAM: 'To owners, controllers and sources (向上).',
    DOWNSTREAM: 'To what is held, and where money goes (向下).',
    BOTH: 'Both ways (双向).',
  },
);

const PartyKindEnum = enumOf('PartyKind', 'What a party is (主体类型).', PARTY_KINDS, {
  FIRM: 'A firm, or a branch of one (机构).',
  PERSON: 'A natural person (自然人).',
  PRODUCT: 'A product or fund (产品、基金).',
  PROJECT: 'A project that raises money (项目).',
  BANK: 'A bank or another keeper of money (银行).',
  ACCOUNT: 'An account (账户).',
  OTHER: 'Somebody of whom only a name is known, or a group of such (其他).',
});

@ObjectType('LookThroughNode', { description: 'A party that links lead to (穿透主体).' })
export class LookThroughNodeType {
  @Field(() => ID, {
    description: 'By which links name it: a firm’s code, or what the record that names it knows it by.',
  })
  id!: string;

  @Field(() => PartyKindEnum, { description: 'What it is (主体类型).' })
  kind!: string;

  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description: 'Its code where it is a firm that has one (统一社会信用代码).',
  })
  code!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name (名称); null where the links that lead to it give none.',
  })
  name!: string | null;

  @Field(() => Boolean, { description: 'Whether the name is shortened (脱敏).' })
  masked!: boolean;

  @Field(() => Int, {
    description: 'Distance (层级): negative upstream, 0 for the firm that was asked, positive downstream.',
  })
  layer!: number;
}

@ObjectType('LookThroughEdge', { description: 'A link, with the record that it is taken from (关联关系).' })
export class LookThroughEdgeType {
  @Field(() => ID, { description: 'Tells links apart within an answer.' })
  id!: string;

  @Field(() => EdgeKindEnum, { description: 'What links the two (关系类型).' })
  kind!: string;

  @Field(() => ID, { description: 'The node that owns, controls, pays, sells, guarantees or keeps (起点).' })
  from!: string;

  @Field(() => ID, { description: 'The node at the other end (终点).' })
  to!: string;

  @Field(() => ActorCodeScalar, { nullable: true, description: 'Whose record it is (数源部门).' })
  agency!: string | null;

  @Field(() => String, { description: 'The catalogue item that it is given under (目录项).' })
  item!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the record is known by (记录标识): the evidence of the link.',
  })
  record!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the capital, or of clients’ money that is under custody (比例), 0 to 1.',
  })
  share!: number | null;

  @Field(() => MoneyType, { nullable: true, description: 'Amount (金额); null where the record has none.' })
  amount!: MoneyType | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day from which it holds (起始日).' })
  validFrom!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it ended (终止日); null while it lasts, and where it is not known.',
  })
  validTo!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was booked (记账时间); null where the record has no instant.',
  })
  recordedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether values of it are shortened (脱敏).' })
  masked!: boolean;
}

@ObjectType('WithheldEdges', {
  description:
    'Links that the caller is not given from one item, or not all of them (未提供). Whether there are any is not said.',
})
export class WithheldEdgesType {
  @Field(() => EdgeKindEnum, { description: 'What kind of links (关系类型).' })
  kind!: string;

  @Field(() => ActorCodeScalar, { nullable: true, description: 'Whose records (数源部门).' })
  agency!: string | null;

  @Field(() => String, { description: 'The catalogue item (目录项).' })
  item!: string;

  @Field(() => String, { description: 'The reason, a code (原因代码).' })
  code!: string;

  @Field(() => String, { description: 'The reason in a sentence (原因), in the caller’s language.' })
  reason!: string;

  @Field(() => String, { description: 'What can be done about it (办法), in the caller’s language.' })
  remedy!: string;
}

@ObjectType('LookThroughPath', {
  description: 'A way from the firm that was asked to another party, or back (穿透路径).',
})
export class LookThroughPathType {
  @Field(() => [ID], { description: 'The parties on it (主体), in the order of the links.' })
  parties!: readonly string[];

  @Field(() => [ID], { description: 'The links between them (关联关系).' })
  links!: readonly string[];

  @Field(() => Float, {
    nullable: true,
    description: 'Product of the shares along it (累计比例); null where a link on it has none.',
  })
  share!: number | null;
}
