import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../subgraph-kit/index.js';

export const SEARCH_KINDS = [
  'PLATFORM',
  'SUBSTANCE_CASE',
  'DISPUTE',
  'ORDER',
  'WARRANT',
  'AGREEMENT',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const SEARCH_MATCHES = ['CODE', 'NAME', 'IDENTIFIER', 'INITIALS', 'NUMBER'] as const;
export type SearchMatch = (typeof SEARCH_MATCHES)[number];

const SearchKindEnum = enumOf('SearchKind', 'What a search found (检索结果类型).', SEARCH_KINDS, {
  PLATFORM: 'A platform (从业机构).',
  SUBSTANCE_CASE: 'A case (认定事项).',
  DISPUTE: 'A dispute (意见协调事项).',
  ORDER: 'A rectification order (整治任务交办单).',
  WARRANT: 'An account-data warrant (账户查询手续).',
  AGREEMENT: 'A sharing agreement (共享协议).',
});

const SearchMatchEnum = enumOf('SearchMatch', 'By what it was found (匹配内容).', SEARCH_MATCHES, {
  CODE: 'A part of the platform’s code (代码).',
  NAME: 'A part of the platform’s name (名称).',
  IDENTIFIER: 'A part of another of its identifiers, such as a domain or a brand (其他标识).',
  INITIALS: 'Initials of its name in Pinyin (拼音首字母).',
  NUMBER: 'A part of its number, or of that of a paper on it (编号、文号).',
});

@ObjectType('SearchHit', {
  description:
    'Something that was found (检索结果). What a platform is called stands in `platform`, so that its disclosure is recorded.',
})
export class SearchHitType {
  @Field(() => SearchKindEnum, { description: 'What it is.' })
  kind!: SearchKind;

  @Field(() => SearchMatchEnum, { description: 'By what it was found.' })
  by!: SearchMatch;

  @Field(() => ID, {
    nullable: true,
    description: 'Identifier of the case, dispute, order, warrant or agreement; null for a platform.',
  })
  id!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the matter (编号), or of the order’s paper (文号); null for a platform.',
  })
  number!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What it is about, for people: the line of business, or who shares with whom; null for a platform.',
  })
  title!: string | null;

  /** Not in the schema: the key by which the platform is found. */
  platformCode!: string | null;
}

@ObjectType('SearchResult', { description: 'What a search found (检索结果), platforms first.' })
export class SearchResultType {
  @Field(() => [SearchHitType], {
    description: 'What was found, platforms first, at most so many of each kind.',
  })
  hits!: readonly SearchHitType[];

  @Field(() => Boolean, { description: 'Whether there is more of a kind than is shown.' })
  more!: boolean;
}
