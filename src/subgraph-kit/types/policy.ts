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

/**
 * The directive on a field that holds an object for every entity, whatever the agency knows of it, such as
 * `Platform.police` (docs/adr/0004). Where all that is asked of such an object is denied, the gateway does not ask the
 * agency for it: that it is there says nothing.
 */
export const ALWAYS_PRESENT = '@tag(name: "always-present")';
