import { Field, ObjectType } from 'type-graphql';
import type { Locale, Refusal } from '../../kernel/index.js';

/** A business answer that says no, in the caller's language. */
@ObjectType('Refusal', { description: 'Why a request was refused (拒绝), and what to do about it.' })
export class RefusalType {
  @Field(() => String, { description: 'Stable code for machines.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong in one sentence, in the caller’s language.' })
  message!: string;

  @Field(() => String, { description: 'What to do about it (办法), in the caller’s language.' })
  remedy!: string;
}

export function toRefusalType(refusal: Refusal, locale: Locale): RefusalType {
  return { code: refusal.code, message: refusal.message[locale], remedy: refusal.remedy[locale] };
}
