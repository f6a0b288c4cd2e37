import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { OperationResult } from '../../engine/index.js';
import type { Caller } from '../../identity/index.js';
import type { CommittedRecord } from '../../audit/index.js';
import type { RatedWork } from '../rates/rate-limiter.js';
import type { OperationObserver } from './observer.js';

/** What a receipt promises of an answer (回执): its records are committed, and their leaves will be in the log. */
export interface AnswerRecord {
  /** The record of the request. */
  readonly entry: CommittedRecord;
  /** The record of the answer, where the request was recorded before it acted; null where one record tells both. */
  readonly late: CommittedRecord | null;
  /** SHA-256 of the operation's text, hexadecimal; null where it was not read. */
  readonly operationHash: string | null;
  /** SHA-256 of the answer's `data`, hexadecimal; null where nothing was answered. */
  readonly answer: string | null;
}

/** One operation of one caller, parsed and validated. */
export interface GatewayRequest {
  readonly document: DocumentNode;
  /** That the document was validated against; the current one when absent. A reload may come between the two. */
  readonly schema?: GraphQLSchema;
  /** The operation's text, by which it is remembered. */
  readonly source: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  readonly requestId: string;
  /** All or nothing: where a field is denied, nothing is fetched and the operation is refused. */
  readonly rejectsDenied?: boolean;
  readonly signal: AbortSignal;
  readonly observer?: OperationObserver | undefined;
  /** Counts what the operation takes of the process; nothing is counted when absent. */
  readonly work?: Pick<RatedWork, 'exactly'> | undefined;
  /** Told of each record of the request when it is committed, the last of which stands for the answer. */
  readonly onRecorded?: ((record: AnswerRecord) => void) | undefined;
}

/** What the record of a refused request needs of it. */
export type RefusedRequest = Pick<GatewayRequest, 'caller' | 'requestId' | 'observer' | 'onRecorded'>;

/** One subscription of one caller. */
export interface SubscriptionRequest extends GatewayRequest {
  /** Why the caller is told nothing more, e.g. because its token has expired; null while it is. */
  readonly refusal: () => Promise<OperationResult | null>;
  /** Of a stream that was cut off, behind which this one goes on (Last-Event-ID). */
  readonly lastEventId?: string | null;
}

/**
 * What a stream gives: an answer, with the id behind which another stream goes on; an id without data and errors says where the
 * stream stands.
 */
export type StreamedAnswer = OperationResult & { readonly eventId?: string };
