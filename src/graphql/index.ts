export { linkedDirective, linksOf, type DirectiveTest } from './linked-directive.js';
export { compositeTypeOf, narrowType } from './selection-types.js';
