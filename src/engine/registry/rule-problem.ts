/** What breaks a rule that goes beyond Federation. */
export interface RuleProblem<Code extends string = string> {
  /** Stable. */
  readonly code: Code;
  readonly message: string;
  /** Where to look: a schema coordinate, a value between quotation marks in a directive, or a directive's name. */
  readonly at: { readonly coordinate: string } | { readonly value: string } | { readonly directive: string };
}
