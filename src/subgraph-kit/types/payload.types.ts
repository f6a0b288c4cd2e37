import { Field, ObjectType, type ClassType, type ID } from 'type-graphql';
import type { Locale, Outcome, Refusal } from '../../kernel/index.js';

/** A business answer that says no, in the caller's language. */
@ObjectType('Refusal', { description: 'Why a request was refused (拒绝), and what to do about it.' })
export class RefusalType {
  @Field(() => String, { description: 'Stable code for machines.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong in one sentence, in the caller’s language.' })
  message!: string;

  @Field(() => String, { description: 'What to do about it (办法), in the caller’s language.' })
  remedy!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The field of the input that it concerns, as the schema names it: `legalBasis[0].article`; null where it concerns none alone.',
  })
  field!: string | null;
}

/** The field of the input that a refusal concerns; null where it concerns none alone. */
function fieldOf({ field, facts }: Refusal): string | null {
  if (field !== undefined) return field;
  const named = facts['field'];
  return typeof named === 'string' ? named : null;
}

export function toRefusalType(refusal: Refusal, locale: Locale): RefusalType {
  const { code, message, remedy } = refusal;
  return { code, message: message[locale], remedy: remedy[locale], field: fieldOf(refusal) };
}

/** What a payload may carry: an object type, or a leaf that stands for a string. */
type PayloadValue = ClassType | typeof ID;

/** A field of a payload: its type, with a description where the name does not say enough. */
type PayloadField = PayloadValue | { readonly type: PayloadValue; readonly description: string };

/** The fields of a payload beside its refusal, by name, in the order in which the schema shows them. */
type PayloadFields = Readonly<Record<string, PayloadField>>;

type TypeOf<Of extends PayloadField> = Of extends { readonly type: infer Type } ? Type : Of;
type ValueOf<Type> = Type extends StringConstructor | typeof ID
  ? string
  : Type extends ClassType<infer Value>
    ? Value
    : never;

/** What a mutation answers: what it made or changed, or why not. */
export type Payload<Fields extends PayloadFields> = {
  [Name in keyof Fields]: ValueOf<TypeOf<Fields[Name]>> | null;
} & { refusal: RefusalType | null };

const MADE = 'What was made or changed, as it is now; null where the request was refused.';

const REFUSAL = {
  type: RefusalType,
  description: 'Why nothing was done, in the caller’s language; null where the request was carried out.',
};

/**
 * Makes the `<Mutation>Payload` type: the fields, all nullable, and then `refusal`.
 *
 * @param mutation the mutation's name in the schema, with a capital
 */
export function payloadType<const Fields extends PayloadFields>(
  mutation: string,
  fields: Fields,
): ClassType<Payload<Fields>> {
  class PayloadType {
    refusal!: RefusalType | null;
  }
  for (const [name, field] of Object.entries<PayloadField>({ ...fields, refusal: REFUSAL })) {
    const { type, description } = 'type' in field ? field : { type: field, description: MADE };
    Field(() => type, { nullable: true, description })(PayloadType.prototype, name);
  }
  const field = `${mutation.charAt(0).toLowerCase()}${mutation.slice(1)}`;
  ObjectType(`${mutation}Payload`, {
    description: `What ${field} answers (办理结果), or its refusal (拒绝).`,
  })(PayloadType);
  // TypeScript cannot see the fields that are declared to the schema above.
  return PayloadType as ClassType<Payload<Fields>>;
}

/** Why an outcome is none, in the caller's language; null where it is one. */
export function refusalIn(outcome: Outcome<unknown>, locale: Locale): RefusalType | null {
  return outcome.ok ? null : toRefusalType(outcome.error, locale);
}
