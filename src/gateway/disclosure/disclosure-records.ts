import type { Catalogue } from '../../access/index.js';
import {
  askedAsOf,
  auditedCaller,
  type AuditedCaller,
  type AuditEntry,
  type AuditLog,
  type CommittedRecord,
} from '../../audit/index.js';
import type { EngineOptions, Operation } from '../../engine/index.js';
import { newId, type Refusal } from '../../kernel/index.js';
import { denialRecord } from '../authorization/denials.js';
import type { PlannedOperation } from '../authorization/plan.js';
import type { GatewayRequest, RefusedRequest } from '../request/gateway-request.js';
import { StageTimer } from '../request/stage-timer.js';
import { plainFields } from './plain-fields.js';

const MAX_OPERATION_NAME_LENGTH = 200;

/** What records are made with. */
export interface DisclosureRecordOptions extends Pick<EngineOptions, 'onFailure'> {
  readonly audit: AuditLog;
  readonly catalogue: Catalogue;
  /** What a caller is told of a fault; BAD_USER_INPUT where its input caused it. */
  readonly explainFault?: (fault: unknown) => Refusal | null;
}

/** An entry that was committed. */
export interface RecordedEntry {
  readonly record: CommittedRecord;
  readonly operationHash: string | null;
}

const NONE: ReadonlySet<string> = new Set();
const NO_OPERATION = {
  operationKind: null,
  operationName: null,
  operationHash: null,
  fieldsAsked: [],
  fieldsDenied: [],
  fieldsPlain: [],
  platformsAsked: [],
} as const;

/** 提供记录: the audit entries of what is asked, given, denied and refused. */
export class DisclosureRecords {
  readonly #options: DisclosureRecordOptions;

  constructor(options: DisclosureRecordOptions) {
    this.#options = options;
  }

  /**
   * Commits the audit entry of an operation that was decided; null when that failed.
   *
   * @param disclosed platforms in its answer; none where it is entered before it is answered
   * @param answer SHA-256 of the answer's `data`; null where it is entered before it is answered, or not answered
   * @throws what the database says of a value of the request, which is the caller's error and nobody's outage; an entry
   *   without any such value stands then
   */
  async record(
    { request, operation, variables, asOf, denials, mask, prepared, uses, rejected }: PlannedOperation,
    disclosed: ReadonlySet<string> = NONE,
    answer: string | null = null,
  ): Promise<RecordedEntry | null> {
    return this.#append(request, {
      ...this.#common(request),
      refusal: rejected ? 'OPERATION_DENIED' : request.signal.aborted ? 'CLIENT_GONE' : null,
      ...operationOf(operation),
      variables: JSON.stringify(request.variables),
      fieldsAsked: [
        ...operation.coordinates,
        ...new Set(uses.map(({ coordinate }) => coordinate)),
        ...(asOf === null ? [] : [askedAsOf(asOf)]),
      ],
      fieldsDenied: denials.map(denialRecord),
      fieldsPlain: plainFields(operation.guarded, uses, prepared.reads, mask, this.#options.catalogue),
      platformsAsked: operation.platforms(variables),
      platformsDisclosed: [...disclosed],
      answer,
    });
  }

  /** Adds an answer, and the platforms in it, to an entry that was committed before; false when that failed. */
  async recordDisclosed(
    request: GatewayRequest,
    { record: entry, operationHash }: RecordedEntry,
    disclosed: ReadonlySet<string>,
    answer: string | null,
  ): Promise<boolean> {
    // Of what came to nothing the entry tells all that there is.
    if (disclosed.size === 0 && answer === null) return true;
    const late = await this.#timed(request, () =>
      this.#options.audit.disclosed(entry.id, [...disclosed], answer),
    );
    if (late) request.onRecorded?.({ entry, late, operationHash, answer });
    return late !== null;
  }

  /**
   * Commits the entry of a request that is refused before it is decided. Its variables are not kept, not even as a hash:
   * they may hold anything, a person's number where a platform's code belongs included.
   */
  async refused(request: RefusedRequest, code: string, operation: Operation | null = null): Promise<void> {
    try {
      await this.#append(request, {
        ...this.#common(request),
        refusal: code,
        ...NO_OPERATION,
        ...(operation ? operationOf(operation) : {}),
        variables: null,
        platformsDisclosed: [],
        answer: null,
      });
    } catch (error) {
      // It is refused already, and an entry without its values was tried.
      if (!this.#isOfInput(error)) throw error;
    }
  }

  #common({ caller, requestId }: RefusedRequest): Pick<AuditEntry, 'id' | 'requestId' | keyof AuditedCaller> {
    return { ...auditedCaller(caller), id: newId(), requestId };
  }

  /** @throws what the request itself caused */
  async #append(request: RefusedRequest, entry: AuditEntry): Promise<RecordedEntry | null> {
    try {
      const record = await this.#timed(request, () => this.#options.audit.append(entry));
      if (!record) return null;
      const { operationHash, answer } = entry;
      request.onRecorded?.({ entry: record, late: null, operationHash, answer });
      return { record, operationHash };
    } catch (error) {
      await this.#timed(request, () => this.#options.audit.append(withoutValues(entry))).catch(
        (again: unknown) => this.#options.onFailure('audit', again, request.requestId),
      );
      throw error;
    }
  }

  #isOfInput(error: unknown): boolean {
    return this.#options.explainFault?.(error)?.code === 'BAD_USER_INPUT';
  }

  /** @returns what was committed; null when that failed */
  async #timed(
    { requestId, observer }: RefusedRequest,
    commit: () => Promise<CommittedRecord>,
  ): Promise<CommittedRecord | null> {
    const timer = observer && new StageTimer(observer);
    try {
      const committed = await commit();
      timer?.ended('AUDIT');
      return committed;
    } catch (error) {
      if (this.#isOfInput(error)) throw error;
      timer?.ended('AUDIT', false);
      this.#options.onFailure('audit', error, requestId);
      return null;
    }
  }
}

/** The entry of a request of which no value but the caller's place and name can be kept. */
function withoutValues(entry: AuditEntry): AuditEntry {
  return {
    ...entry,
    ...NO_OPERATION,
    operationKind: entry.operationKind,
    operationHash: entry.operationHash,
    refusal: 'BAD_USER_INPUT',
    caseId: null,
    basis: null,
    token: null,
    variables: null,
    platformsDisclosed: [],
    answer: null,
  };
}

function operationOf({
  kind,
  name,
  hash: operationHash,
}: Operation): Pick<AuditEntry, 'operationKind' | 'operationName' | 'operationHash'> {
  return {
    operationKind: kind,
    operationName: name?.slice(0, MAX_OPERATION_NAME_LENGTH) ?? null,
    operationHash,
  };
}
