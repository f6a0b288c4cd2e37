import { ask } from '../api/ask';
import type { Locale } from '../i18n/locale';
import { OfficerNames } from './officers.generated';

/** Somebody as records have him. */
export interface OfficerKey {
  readonly agency: string;
  readonly officer: string;
}

/** As many as the hub tells of at once. */
const MOST = 200;
const NO_EXCHANGE = { purpose: null, caseId: null, basis: null } as const;

interface Waiting {
  readonly key: OfficerKey;
  readonly locale: Locale;
  readonly resolve: (name: string) => void;
  readonly reject: (error: unknown) => void;
}

let waiting: Waiting[] = [];

async function askFor(some: readonly Waiting[], locale: Locale): Promise<void> {
  try {
    const { data } = await ask(
      OfficerNames,
      { of: some.map(({ key: { agency, officer } }) => ({ agency, officer })) },
      { exchange: NO_EXCHANGE, locale },
    );
    for (const [at, { resolve, reject }] of some.entries()) {
      const name = data?.officerNames[at]?.displayName;
      if (name === undefined) reject(new Error('The hub told no name.'));
      else resolve(name);
    }
  } catch (error) {
    for (const { reject } of some) reject(error);
  }
}

function askForAll(): void {
  const asked = waiting;
  waiting = [];
  for (const locale of new Set(asked.map((each) => each.locale))) {
    const some = asked.filter((each) => each.locale === locale);
    for (let from = 0; from < some.length; from += MOST) void askFor(some.slice(from, from + MOST), locale);
  }
}

/** What somebody is called; all whom a page names at the same moment are asked for in one request. */
export function askOfficerName(key: OfficerKey, locale: Locale): Promise<string> {
  return new Promise((resolve, reject) => {
    if (waiting.length === 0) setTimeout(askForAll);
    waiting.push({ key, locale, resolve, reject });
  });
}
