import { CodedError } from '../../kernel/index.js';
/** Why a supergraph is not served. */
export interface SupergraphProblem {
  /** Stable. */
  readonly code: string;
  readonly message: string;
}

/** A supergraph that must not be served; what runs goes on as it was. */
export class SupergraphRefused extends CodedError {
  readonly code = 'SUPERGRAPH_REFUSED';
  readonly problems: readonly SupergraphProblem[];

  constructor(problems: readonly SupergraphProblem[], options?: ErrorOptions) {
    super(problems.map(({ code, message }) => `${code} ${message}`).join('\n'), options);
    this.problems = problems;
  }
}
