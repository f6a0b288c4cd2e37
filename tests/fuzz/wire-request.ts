/** How a body comes, where it does not come at once. */
export type Delivery = 'slow' | 'chunked' | 'aborted' | 'stalled';

/** A request as it goes over the wire. */
export interface HostileRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query string. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  readonly delivery?: Delivery;
}
