import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../types/connection.js';
import { enumOf } from '../types/enum-of.js';
import { DateTimeScalar, LocalDateScalar } from '../types/scalars.js';
import { CHANGE_KINDS, type ChangeKind } from './changes.js';

export const ValueChangeKindEnum = enumOf(
  'ValueChangeKind',
  'What happened to a record of an agency (变更类型).',
  CHANGE_KINDS,
  {
    HELD: 'It was there when the keeping of its history began (起始即有).',
    ADDED: 'It was added (新增).',
    CHANGED: 'Some of its values were changed (变更).',
    REMOVED: 'It was removed (删除).',
  },
);

@ObjectType('ChangedValue', { description: 'One value of a record that was changed (变更字段).' })
@Directive('@shareable')
export class ChangedValueType {
  @Field(() => String, { description: 'Name of the value, as the record’s type has it (字段).' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What it was (变更前), amounts in minor units (分); null for no value, and where values are withheld.',
  })
  previousValue!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What it became (变更后), amounts in minor units (分); null for no value, and where values are withheld.',
  })
  newValue!: string | null;
}

@ObjectType('ValueChange', {
  description: 'A change of one record of an agency on a platform (数据变更), as its database recorded it.',
})
@Directive('@shareable')
export class ValueChangeType {
  @Field(() => DateTimeScalar, { description: 'When the change was committed (入库时间).' })
  at!: Date;

  @Field(() => ValueChangeKindEnum, { description: 'What happened to the record (变更类型).' })
  kind!: ChangeKind;

  @Field(() => String, {
    description:
      'What the record is known by beside its platform (记录标识): its number or place; empty where there is one alone.',
  })
  record!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The day from which the record says that its values hold (生效日期); null where it says none.',
  })
  validFrom!: string | null;

  @Field(() => [ChangedValueType], { description: 'The values that were changed (变更内容).' })
  values!: readonly ChangedValueType[];

  @Field(() => Boolean, {
    description: 'Whether values are withheld, because the caller is given the item masked (内容隐去).',
  })
  withheld!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'The run of import that changed it (导入批次); null for others than its owner, and where it was none.',
  })
  importRun!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The login of the database that changed it (数据库账户); null for others than its owner.',
  })
  recordedBy!: string | null;
}

export const ValueChangeConnectionType = connectionType('ValueChange', () => ValueChangeType, {
  shareable: true,
});
