import { hash } from 'node:crypto';
import type { Catalogue } from '../access/index.js';
import type { AuditLog } from '../audit/index.js';
import { newId } from '../kernel/index.js';
import type { Asked, Decision } from './decisions.js';
import { denialRecord } from './denials.js';
import { plainFields } from './disclosures.js';
import type { EngineOptions } from './engine.js';
import { StageClock } from './stage-clock.js';

const LONGEST_OPERATION_NAME = 200;

/** What records are made with. */
export interface DisclosureRecordOptions extends Pick<EngineOptions, 'onFailure'> {
  readonly audit: AuditLog;
  readonly catalogue: Catalogue;
}

/** 提供记录: the audit entries of what is asked, given and denied. */
export class DisclosureRecords {
  readonly #options: DisclosureRecordOptions;

  constructor(options: DisclosureRecordOptions) {
    this.#options = options;
  }

  /** Commits the audit entry; false when that failed. */
  async record(
    { request, operation, variables }: Asked,
    { denials, mask, prepared, uses }: Decision,
  ): Promise<boolean> {
    const { caller, observer } = request;
    const clock = observer && new StageClock(observer);
    try {
      await this.#options.audit.append({
        id: newId(),
        requestId: request.requestId,
        agency: caller.agency,
        role: caller.role,
        level: caller.level,
        region: caller.region,
        officer: caller.officer,
        purpose: caller.purpose,
        caseId: caller.caseId,
        basis: caller.basis,
        operationKind: operation.kind,
        operationName: operation.name?.slice(0, LONGEST_OPERATION_NAME) ?? null,
        operationHash: operation.hash,
        variablesHash: hash('sha256', JSON.stringify(request.variables)),
        fieldsAsked: [...operation.coordinates, ...new Set(uses.map(({ coordinate }) => coordinate))],
        fieldsDenied: denials.map(denialRecord),
        fieldsPlain: plainFields(operation.guarded, uses, prepared.reads, mask, this.#options.catalogue),
        platformsAsked: operation.platforms(variables),
      });
      clock?.ended('AUDIT');
      return true;
    } catch (error) {
      clock?.ended('AUDIT', false);
      this.#options.onFailure('audit', error, request.requestId);
      return false;
    }
  }
}
