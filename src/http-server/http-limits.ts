/** Bounds on what clients may hold of a server, whoever they are. */
export interface HttpLimits {
  /** Connections at one time. */
  readonly maxConnections: number;
  /** Connections at one time from one address; a proxy in front is one address. */
  readonly maxConnectionsPerAddress: number;
  /** Milliseconds from the connection, or from the end of the request before, until all headers are there. */
  readonly headersMilliseconds: number;
  /** Milliseconds that the body of a GraphQL request may take, from when it is asked for. */
  readonly bodyMilliseconds: number;
  /** Milliseconds between two pieces of any body. */
  readonly stallMilliseconds: number;
  /** Milliseconds that a file may take to arrive. */
  readonly uploadMilliseconds: number;
  /** Milliseconds that an unused connection is kept; more than proxies keep theirs. */
  readonly keepAliveMilliseconds: number;
  /** Milliseconds without a byte in either direction after which a connection is given up. */
  readonly idleMilliseconds: number;
  /** Bytes of a refused body that are read and thrown away, so that its sender reads the refusal. */
  readonly lingerBytes: number;
  /** Milliseconds that this may take. */
  readonly lingerMilliseconds: number;
  /** Milliseconds between "not ready" and the end of listening when the server stops. */
  readonly drainMilliseconds: number;
}

export const DEFAULT_HTTP_LIMITS: HttpLimits = {
  maxConnections: 5_000,
  maxConnectionsPerAddress: 2_500,
  headersMilliseconds: 10_000,
  bodyMilliseconds: 15_000,
  stallMilliseconds: 10_000,
  uploadMilliseconds: 600_000,
  keepAliveMilliseconds: 65_000,
  idleMilliseconds: 120_000,
  lingerBytes: 268_435_456,
  lingerMilliseconds: 15_000,
  drainMilliseconds: 0,
};
