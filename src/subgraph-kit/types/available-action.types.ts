import { Field, ObjectType } from 'type-graphql';
import { citeRule, type AvailableAction, type Locale } from '../../kernel/index.js';
import { DateTimeScalar } from './scalars.js';

/** A mutation that the caller can send now, in the caller's language. */
@ObjectType('AvailableAction', {
  description: 'A mutation that this caller can send about it now (可办事项). What is not listed is refused.',
})
export class AvailableActionType {
  @Field(() => String, { description: 'Name of the mutation.' })
  mutation!: string;

  @Field(() => String, { description: 'What it does, in the caller’s language.' })
  label!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when it is to be done; null where nothing says so.',
  })
  deadline!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Law and article, or plan, that asks for it or allows it (依据); null for the management of the hub itself.',
  })
  rule!: string | null;
}

export function toAvailableActions(
  actions: readonly AvailableAction[],
  locale: Locale,
): readonly AvailableActionType[] {
  return actions.map(({ label, rule, ...action }) => ({
    ...action,
    label: label[locale],
    rule: rule === null ? null : citeRule(rule, locale),
  }));
}
