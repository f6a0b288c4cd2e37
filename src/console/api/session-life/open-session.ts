import type { QueryClient } from '@tanstack/react-query';
import { PROOF_HEADERS } from './proof-headers';
import { noteSignedIn, noteSignedOut } from './signed-out';

/** Who is signed in. */
export interface Session {
  readonly agency: string;
  readonly role: string;
  readonly level: string;
  /** GB/T 2260; null for the whole country. */
  readonly region: string | null;
  readonly officer: string;
  readonly rank: string | null;
}

/** A session as the hub's `/session` tells of it. */
export interface OpenSession {
  readonly caller: Session;
  /** ISO 8601: when it ends if nothing is done, and when it ends in any case. */
  readonly idleUntil: string;
  readonly until: string;
  /** Until the earlier of both, by the hub's clock. */
  readonly secondsLeft: number;
  /** How long it lives without anything being done. */
  readonly idleSeconds: number;
}

type SessionAnswer = ({ readonly signedIn: true } & OpenSession) | { readonly signedIn: false };

const SESSION_KEY = ['session'] as const;

/** Whether a query is about the session and not about anything that a page shows. */
export const isOfSession = (queryKey: readonly unknown[]): boolean => queryKey[0] === SESSION_KEY[0];

/** @param method POST says that somebody is there, which keeps the session from being idle; GET only looks */
async function readSession(method: 'GET' | 'POST'): Promise<OpenSession | null> {
  const response = await fetch('/session', {
    method,
    headers: { ...PROOF_HEADERS, accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`/session: ${response.status}`);
  const answer = (await response.json()) as SessionAnswer;
  return answer.signedIn ? answer : null;
}

const isSamePerson = (one: Session, other: Session): boolean =>
  one.agency === other.agency &&
  one.officer === other.officer &&
  one.role === other.role &&
  one.level === other.level &&
  one.region === other.region &&
  one.rank === other.rank;

/**
 * A page stays with whom it was opened for: where the session is over, what was typed is kept, and where somebody else has
 * signed in meanwhile, the page is opened anew.
 */
async function lookAgain(client: QueryClient, method: 'GET' | 'POST'): Promise<OpenSession | null> {
  const now = await readSession(method);
  const before = client.getQueryData<OpenSession | null>(SESSION_KEY) ?? null;
  if (before === null) return now;
  if (now === null) {
    noteSignedOut();
    return before;
  }
  if (!isSamePerson(now.caller, before.caller)) {
    sessionStorage.clear();
    location.assign('/');
    return before;
  }
  noteSignedIn();
  return now;
}

/** Looks who is signed in, without keeping the session from being idle. */
export function sessionQuery(client: QueryClient) {
  return { queryKey: SESSION_KEY, queryFn: () => lookAgain(client, 'GET') };
}

/** Looks now. @throws where the hub cannot be asked */
export function lookNow(client: QueryClient): Promise<OpenSession | null> {
  return client.fetchQuery({ ...sessionQuery(client), staleTime: 0 });
}

/** Says that somebody is there. @throws where the hub cannot be asked */
export async function tellAlive(client: QueryClient): Promise<void> {
  client.setQueryData(SESSION_KEY, await lookAgain(client, 'POST'));
}
