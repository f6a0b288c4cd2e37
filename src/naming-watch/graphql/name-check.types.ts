import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  DatedRowType,
  LegalSourceType,
  WATCH_FORCES,
  WATCH_OCCASIONS,
  WATCHED_FIELDS,
  WATCHED_HOLDERS,
} from '../../law/index.js';
import { enumOf, LocalDateScalar, RegionCodeScalar } from '../../subgraph-kit/index.js';

export const WatchForceEnum = enumOf(
  'WatchForce',
  'What a word means for a registration (效力).',
  WATCH_FORCES,
  {
    WATCH: 'It is not to be used in principle (原则上不得使用).',
    REFUSE: 'It is not to be used (不得使用).',
    SUSPEND: 'It is not approved or registered for the time being (暂停核准、登记).',
    CONSULT: 'The lead body and commerce look into it together (会商、重点关注).',
    APPROVAL: 'It is used with an approval alone (经批准方可使用).',
  },
);

export const WatchedFieldEnum = enumOf('WatchedField', 'Where a word was found (字段).', WATCHED_FIELDS, {
  NAME: 'The name (名称).',
  SCOPE: 'The scope of business (经营范围).',
  ITEM: 'An item of the scope, which the list speaks of as such (经营项目).',
});

export const WatchOccasionEnum = enumOf('WatchOccasion', 'At which step (适用情形).', WATCH_OCCASIONS, {
  REGISTRATION: 'A new registration (设立登记).',
  CHANGE: 'A change of name or scope (变更登记).',
  MOVE_IN: 'A firm moves into the region (迁入).',
  EXISTING: 'A firm that is there already (存量企业).',
});

export const WatchedHolderEnum = enumOf('WatchedHolder', 'Who is registered (经营者).', WATCHED_HOLDERS, {
  ENTERPRISE: 'An enterprise (企业).',
  HOUSEHOLD: 'A household that does business (个体工商户).',
});

@ObjectType('WatchList', { description: 'A list of words that a plan or law restricts (名称监测清单).' })
export class WatchListType extends DatedRowType {
  @Field(() => String, { description: 'Code of the list (清单代码).' })
  code!: string;

  @Field(() => String, { description: 'What it is called, in Chinese (清单名称).' })
  zh!: string;

  @Field(() => String, { description: 'What it is called, in English (清单名称).' })
  en!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Where it applies (地区); null for the country.',
  })
  region!: string | null;

  @Field(() => WatchForceEnum, { description: 'What its words mean for a registration (效力).' })
  force!: string;
}

@ObjectType('NameMatch', { description: 'A word of a list that stands in a name or scope (监测结果).' })
export class NameMatchType {
  @Field(() => WatchListType, { description: 'The list (清单).' })
  list!: WatchListType;

  @Field(() => String, { description: 'The word, as the list has it (字样).' })
  word!: string;

  @Field(() => LegalSourceType, { description: 'By which document the word is on the list (依据).' })
  source!: LegalSourceType;

  @Field(() => WatchedFieldEnum, { description: 'Where it was found (字段).' })
  field!: string;

  @Field(() => String, { description: 'The name, or the item of the scope, in which it stands (所在文本).' })
  text!: string;

  @Field(() => Int, {
    description: 'Where it begins in the name or the scope (位置), in UTF-16 code units from 0.',
  })
  place!: number;

  @Field(() => Boolean, {
    description:
      'Whether it stands among what a permit allows (许可经营项目): it is shown, and means nothing by itself.',
  })
  licensed!: boolean;
}

@ObjectType('NameCheck', { description: 'What lists say of a name and a scope of business (名称核查结果).' })
export class NameCheckType {
  @Field(() => LocalDateScalar, { description: 'The day whose lists were taken (核查日期).' })
  at!: string;

  @Field(() => WatchForceEnum, {
    nullable: true,
    description:
      'The strongest of what was found (核查结论); null where nothing was, and for a firm that is exempt.',
  })
  outcome!: string | null;

  @Field(() => [NameMatchType], { description: 'Each word (监测结果), by list and place.' })
  matches!: readonly NameMatchType[];

  @Field(() => Boolean, {
    description:
      'Whether the firm holds a valid financial licence, so that lists do not bind it (持牌机构豁免).',
  })
  exempt!: boolean;

  @Field(() => [ID], { description: 'The catalogue items by which it is licensed (许可数据项).' })
  licences!: readonly string[];

  @Field(() => [ID], {
    description:
      'Items on licences that are not given to the caller, so that nothing is said by them (未提供的数据项).',
  })
  withheld!: readonly string[];
}
