import type { EntityManager } from 'typeorm';
import { runIdempotent, setRlsActor } from '../../database/index.js';
import { idempotencyActor } from '../../identity/index.js';
import {
  beijingDay,
  inputTooLong,
  newId,
  ok,
  readPersonName,
  refused,
  type Outcome,
} from '../../kernel/index.js';
import { actorWords, gatesOf } from '../../law/index.js';
import type { AccountWarrantEntity } from '../rows/account-warrant.entity.js';
import { warrantPlatformUnknown, warrantTargetNotCovered } from '../model/account-warrant.errors.js';
import { accountWarrantMachine } from '../model/account-warrant.machine.js';
import { checkRequest, type WarrantRequest } from '../model/account-warrant.js';
import { competentFor, mayRequest } from '../model/warrant-rights.js';
import { readPlatformPlaces } from '../rows/platform-place.js';
import { targetOf } from '../model/gate.js';
import { readAccountWarrant } from './read-account-warrant.js';
import { warrantRecorder } from '../transitions/transitions.js';
import type { UseCaseContext } from './use-case-context.js';
import { giveNumber } from '../../workflow/numbers/index.js';

const MAX_OFFICERS = 100;

/** The officers who act, each once, by the names that their tokens have; blank entries are left out. */
function readOfficers(names: readonly string[]): Outcome<readonly string[]> {
  if (names.length > MAX_OFFICERS) {
    return refused(inputTooLong({ field: 'officers', limit: MAX_OFFICERS, unit: 'entries' }));
  }
  const officers = new Set<string>();
  for (const [index, text] of names.entries()) {
    if (text.trim() === '') continue;
    const name = readPersonName(`officers[${index}]`, text);
    if (!name.ok) return name;
    officers.add(name.value);
  }
  return ok([...officers]);
}

/**
 * 申请账户查询: the caller's agency asks for a warrant on a legal basis of its own. Nothing may be seen under it until a
 * leader approves.
 *
 * Refuses as `checkRequest` does, and with NAME_UNUSABLE for what is no officer's name, INPUT_TOO_LONG for
 * more than 100 of them, WARRANT_PLATFORM_UNKNOWN,
 * WARRANT_PLACE_NOT_COVERED, WARRANT_TARGET_NOT_COVERED and IDEMPOTENCY_KEY_REUSED.
 */
export async function requestAccountWarrant(
  context: UseCaseContext,
  idempotencyKey: string,
  asked: WarrantRequest,
): Promise<Outcome<AccountWarrantEntity>> {
  const { database, caller, clock, law } = context;
  const officers = readOfficers(asked.officers);
  if (!officers.ok) return officers;
  const request = { ...asked, officers: officers.value };
  const now = clock.now();
  const identity = {
    actor: idempotencyActor(caller),
    operation: 'requestAccountWarrant',
    key: idempotencyKey,
    input: request,
  };
  const perform = async (manager: EntityManager): Promise<Outcome<string>> => {
    await setRlsActor(manager, caller.agency);
    const rows = law.snapshot();
    const words = actorWords(rows, caller.agency, beijingDay(now));
    const checked = checkRequest(caller, request, gatesOf(rows, caller.agency), words, now);
    if (!checked.ok) return checked;
    const { platformCode } = request;
    const place = (await readPlatformPlaces(manager, [platformCode])).get(platformCode);
    if (!place) return refused(warrantPlatformUnknown({ platformCode }));
    const { competentPlace, citation } = checked.value;
    const competent = competentFor(caller, { platformCode, place, competentPlace });
    if (!competent.ok) return competent;
    const target = targetOf(checked.value, place, request.target);
    if (target === null) return refused(warrantTargetNotCovered({ citation }));

    const id = newId();
    const row: AccountWarrantEntity = {
      id,
      requester: caller.agency,
      requesterLevel: caller.level,
      requesterRegion: caller.region,
      requestedBy: caller.officer,
      requestedAt: now,
      platformCode,
      accounts: request.accounts && [...new Set(request.accounts)],
      periodFrom: request.periodFrom,
      periodTo: request.periodTo,
      purpose: request.purpose,
      gate: checked.value.gate,
      target,
      legalBasis: citation,
      documentSha256: request.documentSha256,
      officers: [...request.officers],
      state: accountWarrantMachine.initial,
      approver: null,
      approverLevel: null,
      approverRank: null,
      approvedAt: null,
      validFrom: request.validFrom,
      validTo: request.validTo,
      usesAllowed: request.usesAllowed,
      usesLeft: request.usesAllowed,
      version: 1,
    };
    await warrantRecorder.open(manager, row, { by: caller, at: now });
    const { agency: holder, level, region } = caller;
    await giveNumber(manager, { kind: 'ACCOUNT_WARRANT', id, place: { level, region }, holder, at: now });
    return ok(id);
  };
  const authorize = async () => mayRequest(caller);
  const requested = await runIdempotent(database, identity, { authorize, perform });
  if (!requested.ok) return requested;
  return ok(await readAccountWarrant(context, requested.value));
}
