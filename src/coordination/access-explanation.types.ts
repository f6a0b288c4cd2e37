import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('FieldAccess', { description: 'The verdict on one field of the operation.' })
export class FieldAccessType {
  @Field(() => String, { description: 'Schema coordinate, Type.field.' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The catalogue item that decided; null for a public field.',
  })
  item!: string | null;

  @Field(() => Boolean)
  allowed!: boolean;

  @Field(() => Boolean, { description: 'Whether values would be shortened (脱敏).' })
  masked!: boolean;

  @Field(() => ID, { nullable: true, description: 'The sharing agreement that an allowed field rests on.' })
  agreementId!: string | null;

  @Field(() => String, { description: 'The rule that decided; "public" where none is needed.' })
  rule!: string;

  @Field(() => String, { nullable: true, description: 'Why it is denied, as in FIELD_DENIED.' })
  reason!: string | null;

  @Field(() => String, { nullable: true })
  message!: string | null;

  @Field(() => String, { nullable: true })
  remedy!: string | null;
}

@ObjectType('AccessExplanation', { description: '授权说明: what each field of an operation would meet.' })
export class AccessExplanationType {
  @Field(() => Boolean, { description: 'Whether nothing would be denied.' })
  allowed!: boolean;

  @Field(() => [FieldAccessType])
  fields!: FieldAccessType[];
}
