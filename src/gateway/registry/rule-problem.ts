/** What breaks one of the hub's own rules, which go beyond Federation. */
export interface RuleProblem {
  readonly code:
    | 'POLICY_NOT_IN_CATALOGUE'
    | 'CATALOGUE_ITEM_COVERS_NO_FIELD'
    | 'POLICY_FIELD_NOT_NULLABLE'
    | 'POLICY_FIELD_IN_KEY'
    | 'PROTECTION_NOT_ENFORCED'
    | 'FILTER_NOT_DECLARED'
    | 'FILTER_ITEM_UNKNOWN'
    | 'FILTER_NOT_COMPOSED';
  readonly message: string;
  /** Where to look: a schema coordinate, a value between quotation marks in a directive, or a directive's name. */
  readonly at: { readonly coordinate: string } | { readonly value: string } | { readonly directive: string };
}
