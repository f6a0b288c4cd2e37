import { useQuery, useQueryClient } from '@tanstack/react-query';
import { forgetExchange } from './exchange';
import { sessionQuery } from './session-life/open-session';
import { PROOF_HEADERS } from './session-life/proof-headers';

export type { Session } from './session-life/open-session';

/** Somebody to sign in as, on a development hub. */
export interface Persona {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly role: string;
  readonly level: string;
  readonly region: string | null;
}

/** Who signs an agency's people in. */
export interface SignInProvider {
  readonly id: string;
  readonly agency: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly development: boolean;
  readonly personas?: readonly Persona[];
}

async function getJson<T>(path: string): Promise<T> {
  const response = await fetch(path, { headers: { ...PROOF_HEADERS, accept: 'application/json' } });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

/** Who is signed in and for how long; null where nobody was since the page was opened. */
export function useOpenSession() {
  const client = useQueryClient();
  return useQuery({ ...sessionQuery(client), staleTime: 60_000, retry: 1 });
}

/** Who is signed in; null where nobody is. */
export function useSession() {
  const client = useQueryClient();
  return useQuery({
    ...sessionQuery(client),
    staleTime: 60_000,
    retry: 1,
    select: (session) => session?.caller ?? null,
  });
}

export function useSignInProviders() {
  return useQuery({
    queryKey: ['sign-in-providers'],
    queryFn: () => getJson<readonly SignInProvider[]>('/sign-in/providers'),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Where a provider is asked, to come back to a page of the console. */
export function signInAddress(provider: string, back: string, persona?: string): string {
  const parameters = new URLSearchParams({ return: back, ...(persona ? { login_hint: persona } : {}) });
  return `/sign-in/${encodeURIComponent(provider)}?${parameters.toString()}`;
}

/** Ends this session, or all sessions of the officer, and forgets what was answered. */
export function useSignOut(): (everywhere: boolean) => Promise<void> {
  const client = useQueryClient();
  return async (everywhere) => {
    const response = await fetch('/sign-out', {
      method: 'POST',
      headers: { ...PROOF_HEADERS, 'content-type': 'application/json' },
      body: JSON.stringify({ everywhere }),
    });
    const { url } = (await response.json().catch(() => ({}))) as { url?: string | null };
    forgetExchange();
    client.clear();
    location.assign(url ?? '/sign-in');
  };
}
