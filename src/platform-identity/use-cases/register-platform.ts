import type { EntityManager } from 'typeorm';
import { readList, requiredText, type Idempotent } from '../../determination/index.js';
import { notifyAfterCommit, runIdempotent } from '../../database/index.js';
import { idempotencyActor } from '../../identity/index.js';
import {
  beijingDay,
  isInterimCode,
  newId,
  ok,
  parsePlatformCode,
  refused,
  verifyPlatformCode,
  type Outcome,
} from '../../kernel/index.js';
import type { PlatformEntity } from '../../platform-registry/index.js';
import { OUTBOX_CHANNEL } from '../../workflow/outbox/index.js';
import { insertPaper } from '../../workflow/recorder/index.js';
import { holdsPersonalNumber, readIdentifier, type Identifier } from '../model/identifiers.js';
import {
  identifierPersonal,
  identifierTaken,
  interimCodeUnknown,
  platformPlaceMissing,
  platformSectorUnknown,
} from '../model/platform-identity.errors.js';
import { covers, mayKeepRegistry } from '../model/registrar.js';
import { REGISTRATION_PAPER } from '../rows/platform-registration.entity.js';
import {
  identifierHolders,
  insertIdentifiers,
  insertPlatform,
  lockRegistry,
  nextInterimCode,
  readPlatformRow,
} from '../rows/registry-rows.js';
import type { UseCaseContext } from './use-case-context.js';

export interface RegisterPlatform extends Idempotent {
  /** Null for a platform without registration, which gets an interim code. */
  readonly unifiedSocialCreditCode: string | null;
  readonly name: string;
  readonly registeredRegion: string | null;
  readonly operatingRegions: readonly string[];
  readonly sectors: readonly string[];
  readonly identifiers: readonly Identifier[];
}

interface Entered {
  readonly name: string;
  readonly registeredRegion: string | null;
  readonly operatingRegions: string[];
  readonly sectors: string[];
  readonly identifiers: readonly Identifier[];
}

function read({ caller, law, clock }: UseCaseContext, input: RegisterPlatform): Outcome<Entered> {
  const name = requiredText('name', 'name', input.name);
  if (!name.ok) return name;
  if (holdsPersonalNumber(name.value)) return refused(identifierPersonal({ field: 'name' }));
  const identifiers = readList('identifiers', input.identifiers, (given, place) =>
    readIdentifier(given, `${place}.value`),
  );
  if (!identifiers.ok) return identifiers;
  const known = law.snapshot().rowsOn('sector', beijingDay(clock.now()));
  const unknown = input.sectors.find((sector) => !known.some((row) => row.sector === sector));
  if (unknown !== undefined || input.sectors.length === 0)
    return refused(platformSectorUnknown({ sector: unknown ?? '—' }));
  const { registeredRegion } = input;
  const operatingRegions = [...new Set(input.operatingRegions)];
  if (registeredRegion === null && operatingRegions.length === 0) return refused(platformPlaceMissing({}));
  const covered = covers(caller, { registeredRegion, operatingRegions });
  if (!covered.ok) return covered;
  return ok({
    name: name.value,
    registeredRegion,
    operatingRegions,
    sectors: [...new Set(input.sectors)],
    identifiers: [...new Map(identifiers.value.map((each) => [`${each.kind} ${each.value}`, each])).values()],
  });
}

/** The code under which it is entered, and whether the registry holds it already. */
async function codeFor(
  manager: EntityManager,
  given: string | null,
  { registeredRegion, operatingRegions }: Entered,
): Promise<Outcome<{ readonly code: string; readonly held: PlatformEntity | null }>> {
  if (given === null) {
    const region = operatingRegions[0] ?? registeredRegion ?? '';
    return ok({ code: await nextInterimCode(manager, region), held: null });
  }
  const code = parsePlatformCode(given);
  if (!code.ok) return code;
  const held = await readPlatformRow(manager, code.value);
  if (held) return ok({ code: code.value, held });
  if (isInterimCode(code.value)) return refused(interimCodeUnknown({}));
  const verified = verifyPlatformCode(code.value);
  return verified.ok ? ok({ code: verified.value, held }) : verified;
}

/**
 * 登记从业机构: enters a platform into the registry. One without a unified social credit code gets an interim code. A code that the
 * registry holds already is taken whatever its check character, and only identifiers that are new are added to it.
 *
 * Refuses PLATFORM_REGISTRAR_ONLY, PLATFORM_OUTSIDE_OFFICE, PLATFORM_PLACE_MISSING, PLATFORM_SECTOR_UNKNOWN,
 * PLATFORM_CODE_PERSONAL, PLATFORM_CODE_MALFORMED, PLATFORM_CODE_CHECK_CHARACTER, INTERIM_CODE_UNKNOWN,
 * PLATFORM_IDENTIFIER_TAKEN, what {@link readIdentifier} and the limits of texts refuse.
 *
 * @returns the platform's code
 */
export async function registerPlatform(
  context: UseCaseContext,
  { idempotencyKey, ...input }: RegisterPlatform,
): Promise<Outcome<string>> {
  const { database, caller, clock } = context;
  const permitted = mayKeepRegistry(caller);
  if (!permitted.ok) return permitted;
  const entered = read(context, { idempotencyKey, ...input });
  if (!entered.ok) return entered;
  const request = {
    actor: idempotencyActor(caller),
    operation: 'registerPlatform',
    key: idempotencyKey,
    input,
  };
  return runIdempotent(database, request, {
    authorize: async () => mayKeepRegistry(caller),
    async perform(manager) {
      await lockRegistry(manager);
      const found = await codeFor(manager, input.unifiedSocialCreditCode, entered.value);
      if (!found.ok) return found;
      const { code, held } = found.value;
      const { identifiers, ...platform } = entered.value;
      const holders = await identifierHolders(manager, identifiers);
      const taken = holders.find(({ platformCode }) => platformCode !== (held?.mergedInto ?? code));
      if (taken) {
        const place = identifiers.findIndex(
          ({ kind, value }) => kind === taken.kind && value === taken.value,
        );
        const field = `identifiers[${place}].value`;
        return refused(identifierTaken({ field, kind: taken.kind, platform: taken.platformCode }));
      }
      const interim = input.unifiedSocialCreditCode === null;
      const kind = interim ? 'INTERIM_CODE' : 'UNIFIED_SOCIAL_CREDIT_CODE';
      if (!held) await insertPlatform(manager, { code, ...platform, interim, splitFrom: null });
      const added = identifiers.filter(
        (each) => !holders.some((other) => other.kind === each.kind && other.value === each.value),
      );
      await insertIdentifiers(manager, code, held ? added : [{ kind, value: code }, ...added]);
      const at = clock.now();
      const { agency, level, region, officer } = caller;
      const row = {
        id: newId(),
        platformCode: code,
        entered: held ? { identifiers: added } : { ...platform, interim, identifiers: added },
        agency,
        level,
        region,
        officer,
        registeredAt: at,
      };
      await insertPaper(manager, REGISTRATION_PAPER, row, { by: caller, at });
      notifyAfterCommit(manager, OUTBOX_CHANNEL);
      return ok(code);
    },
  });
}
