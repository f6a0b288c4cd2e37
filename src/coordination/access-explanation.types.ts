import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('FieldAccess', { description: 'The decision on one field of the operation (字段授权).' })
export class FieldAccessType {
  @Field(() => String, { description: 'The field as a schema coordinate, Type.field.' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The catalogue item that decided; null for a public field.',
  })
  item!: string | null;

  @Field(() => Boolean, { description: 'Whether the field would be given.' })
  allowed!: boolean;

  @Field(() => Boolean, { description: 'Whether values would be shortened (脱敏).' })
  masked!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'The sharing agreement that an allowed field rests on (共享协议); null where it rests on none.',
  })
  agreementId!: string | null;

  @Field(() => String, { description: 'The rule that decided; "public" where none is needed.' })
  rule!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is denied (拒绝原因), a code as in FIELD_DENIED; null where it is allowed.',
  })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason in a sentence, in the caller’s language; null where it is allowed.',
  })
  message!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What can be done about it (办法), in the caller’s language; null where it is allowed.',
  })
  remedy!: string | null;
}

@ObjectType('AccessExplanation', { description: 'What each field of an operation would meet (授权说明).' })
export class AccessExplanationType {
  @Field(() => Boolean, { description: 'Whether every field would be given.' })
  allowed!: boolean;

  @Field(() => [FieldAccessType], {
    description: 'The decision on each field, in the order of the operation.',
  })
  fields!: FieldAccessType[];

  /** What it explains; the plan is made of it where somebody asks. */
  operation!: string;
}
