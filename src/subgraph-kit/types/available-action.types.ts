import { Field, ObjectType } from 'type-graphql';
import type { AvailableAction, Locale } from '../../kernel/index.js';
import { DateTimeScalar } from './scalars.js';

/** A mutation that the caller can send now, in the caller's language. */
@ObjectType('AvailableAction', {
  description: '可办事项: a mutation that this caller can send about it now. What is not listed is refused.',
})
export class AvailableActionType {
  @Field(() => String, { description: "The mutation's name." })
  mutation!: string;

  @Field(() => String)
  label!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when it is to be done.' })
  deadline!: Date | null;
}

export function toAvailableActions(
  actions: readonly AvailableAction[],
  locale: Locale,
): readonly AvailableActionType[] {
  return actions.map(({ label, ...action }) => ({ ...action, label: label[locale] }));
}
