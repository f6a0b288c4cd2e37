import { CodedError } from '../../../kernel/index.js';
/** What can be wrong with a plan. */
export type PlanRule =
  /** Something that is asked is fetched from nowhere, or too late. */
  | 'NOT_FETCHED'
  /** A subgraph is asked for a field that it does not have, or does not give there. */
  | 'NOT_GIVEN'
  /** An entity is named by no key of the subgraph, or without what a field is worked out from. */
  | 'NOT_REPRESENTED'
  /** An object or its type is not known yet when a fetch begins that is about it. */
  | 'NOT_KNOWN_YET'
  /** One key of an object stands for two fields, or for one with different arguments. */
  | 'KEY_COLLISION'
  /** A subgraph is asked or told more than the operation, keys and requirements need. */
  | 'NOT_ASKED'
  /** A field under a policy that was not decided. */
  | 'NOT_DECIDED'
  /** A fetch's text is not the operation that the rest of it speaks of. */
  | 'MALFORMED_FETCH'
  /** Fields of a mutation in another order, or one of them twice. */
  | 'MUTATION_ORDER';

/** A plan that must not be executed, and why. */
export class PlanDefect extends CodedError {
  readonly code = 'PLAN_DEFECT';
  readonly rule: PlanRule;
  /** Schema coordinate, subgraph or path that it is about. */
  readonly where: string;

  constructor(rule: PlanRule, where: string) {
    super(`The plan breaks the rule ${rule} at ${where}.`);
    this.rule = rule;
    this.where = where;
  }
}
