import { Directive } from 'type-graphql';

/**
 * Puts a field under a catalogue item (目录项): only a caller who was granted that item may read it. Emits the standard
 * Federation directive `@policy`, which gateway and subgraph both enforce. A field under a policy must be nullable,
 * because a denied field is answered with null.
 *
 * @param item catalogue item id, `<owner>.<item>`, listed in the subgraph's manifest
 */
export function Policy(item: string): PropertyDecorator & MethodDecorator {
  return Directive(`@policy(policies: [[${JSON.stringify(item)}]])`);
}
