/**
 * The directive on a field that holds an object for every entity, whatever the agency knows of it, such as
 * `Platform.police` (docs/adr/0004). Where all that is asked of such an object is denied, the gateway does not ask the
 * agency for it: that it is there says nothing.
 */
export const ALWAYS_PRESENT = '@tag(name: "always-present")';
