/** What goes wrong with a field, as the client will read it. */
export interface FaultDetails {
  readonly message: string;
  /** Always has a `code`. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/**
 * Stands in the data where a value could not be had. It travels with the data through merges, so that the error comes
 * out at the client's own path, with the client's aliases and list indices.
 */
export class Fault {
  readonly details: FaultDetails;
  /** Where below this place the error arose, when a null rose from there. */
  readonly below: readonly (string | number)[];

  constructor(details: FaultDetails, below: readonly (string | number)[] = []) {
    this.details = details;
    this.below = below;
  }
}

/** One agency could not be asked; its own fields are lost, and nothing else. */
export function agencyUnavailable(subgraph: string, reason: string): FaultDetails {
  return {
    message: `The agency ${subgraph} could not be asked (${reason}). Its fields are missing from this answer; ask again later.`,
    extensions: { code: 'AGENCY_UNAVAILABLE', agency: subgraph.toUpperCase() },
  };
}

/** What an agency gave for a field is missing where it may not be, or is not of the field's type. */
export function valueUnusable(coordinate: string): FaultDetails {
  return {
    message: `No usable value of ${coordinate} was given by the agency that holds it.`,
    extensions: { code: 'AGENCY_UNAVAILABLE', agency: null, field: coordinate },
  };
}
