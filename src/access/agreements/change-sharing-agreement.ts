import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { runIdempotent, selectRow } from '../../database/index.js';
import { ok, refused, withAvailableActions, type Outcome } from '../../kernel/index.js';
import { availableAgreementActions } from './available-agreement-actions.js';
import { readAgreementSnapshot } from './read-agreement-snapshot.js';
import { idempotencyActor, type Caller } from '../../identity/index.js';
import type { EventMetadata } from '../../workflow/recorder/index.js';
import type { AgreementScope } from './agreement-scope.js';
import { agreementVersionRecorder, lockAgreement } from './agreement-workflows.js';
import { findSharingAgreement, type SharingAgreement } from './find-sharing-agreement.js';
import { agreementChanged, agreementNotFound } from './sharing-agreement.errors.js';
import { AgreementVersionEntity, SharingAgreementEntity } from './sharing-agreement.entity.js';
import type { AgreementMutation } from './sharing-agreement.machine.js';
import { versionColumns, type VersionStepContents, type VersionStepScope } from './version-columns.js';
import { mayStep, takeStep, type AgreementChange } from './sharing-agreement.js';

/** Which agreement is changed, under which key. */
export interface AgreementStep {
  readonly idempotencyKey: string;
  readonly agreementId: string;
  /** The `version` that the caller decided on; where another step came between, the change is refused. */
  readonly expectedVersion?: number | null | undefined;
}

/** What a mutation adds to the step itself. */
export interface AgreementStepContents {
  /** What else the caller sent; a different one under the same key is refused. */
  readonly input?: unknown;
  /** What the step of a version says besides. */
  readonly contents?: VersionStepContents;
  /** Writes what comes with the change, in its transaction; a refusal undoes everything. */
  readonly also?: (
    manager: EntityManager,
    agreement: SharingAgreementEntity,
    change: AgreementChange,
    metadata: EventMetadata,
  ) => Promise<Outcome<unknown>>;
}

/**
 * Takes a step of an agreement, and those of its versions that come with it, each with its event in one transaction.
 *
 * Refuses as `takeStep` and `versionColumns` do, and with AGREEMENT_NOT_FOUND, AGREEMENT_CHANGED and IDEMPOTENCY_KEY_REUSED.
 */
export async function changeSharingAgreement(
  { database, caller, clock, recorder, periods }: AgreementScope,
  { idempotencyKey, agreementId: id, expectedVersion }: AgreementStep,
  mutation: AgreementMutation,
  { input, contents = {}, also }: AgreementStepContents = {},
): Promise<Outcome<SharingAgreement>> {
  if (!isUuid(id)) return refused(agreementNotFound({ id }));
  const now = clock.now();
  const request = {
    actor: idempotencyActor(caller),
    operation: mutation,
    key: idempotencyKey,
    input: { id, expectedVersion, input },
  };
  const authorize = async (manager: EntityManager): Promise<Outcome<SharingAgreementEntity>> => {
    const agreement = await lockAgreement(manager, id);
    if (agreement === null) return refused(agreementNotFound({ id }));
    const allowed = mayStep(caller, agreement, mutation);
    return allowed.ok ? ok(agreement) : allowed;
  };
  const perform = async (
    manager: EntityManager,
    agreement: SharingAgreementEntity,
  ): Promise<Outcome<string>> => {
    const { version } = agreement;
    if (expectedVersion != null && expectedVersion !== version) return refused(agreementChanged({ id }));
    const step = takeStep(caller, await readAgreementSnapshot(manager, agreement), mutation, now);
    if (!step.ok) return step;
    const change = step.value;
    const { command, about, inForce, suspendedBy } = change;
    const isRefused = change.versions.some((each) => each.command === 'rejectAgreementVersion');
    const details = { termsVersion: about, inForce, ...(isRefused ? { refused: true } : {}) };
    const metadata = { by: caller, at: now, details };
    const versions = await moveVersions(manager, agreement, change, {
      by: caller,
      at: now,
      periods,
      contents,
    });
    if (!versions.ok) return versions;
    const written = await also?.(manager, agreement, change, { by: caller, at: now });
    if (written && !written.ok) return written;
    const columns = { suspendedBy: [...suspendedBy], termsVersion: inForce ?? agreement.termsVersion };
    const moved = await recorder.transition(manager, agreement, command, metadata, columns);
    return moved.ok ? ok(id) : moved;
  };
  const changed = await runIdempotent(database, request, { authorize, perform });
  if (changed.ok) return ok(await findSharingAgreement(database.manager, changed.value));
  return withAvailableActions(changed, mutation, async () => {
    const agreement = await database.manager.findOneBy(SharingAgreementEntity, { id });
    if (!agreement) return [];
    return (await availableAgreementActions(database.manager, [agreement], caller, now)).get(id) ?? [];
  });
}

/** In the order given, so that the version in force leaves before the next one enters. */
async function moveVersions(
  manager: EntityManager,
  { id: agreementId, owner }: SharingAgreementEntity,
  { versions }: AgreementChange,
  { by, at, periods, contents }: VersionStepScope & { readonly by: Caller },
): Promise<Outcome<null>> {
  for (const { number, command, status } of versions) {
    const version = await selectRow(manager, AgreementVersionEntity, { where: { agreementId, number } });
    if (!version) throw new Error(`The agreement ${agreementId} has no version ${number}.`);
    const scope = { by, at, periods, contents, owner };
    const columns = versionColumns(version, { command, status }, scope);
    if (!columns.ok) return columns;
    const moved = await agreementVersionRecorder.transition(
      manager,
      version,
      command,
      { by, at },
      columns.value,
    );
    if (!moved.ok) return moved;
  }
  return ok(null);
}
