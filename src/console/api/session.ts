import { useQuery, useQueryClient } from '@tanstack/react-query';
import { forgetExchange } from './exchange';

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

/** What the hub's `/session` says. */
interface SessionAnswer {
  readonly signedIn: boolean;
  readonly caller?: Session;
}

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
  const response = await fetch(path, { headers: { accept: 'application/json', 'x-csrf': '1' } });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

/** Who is signed in; null where nobody is. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: async () => (await getJson<SessionAnswer>('/session')).caller ?? null,
    staleTime: 60_000,
    retry: 1,
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
      headers: { 'x-csrf': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ everywhere }),
    });
    const { url } = (await response.json().catch(() => ({}))) as { url?: string | null };
    forgetExchange();
    client.clear();
    location.assign(url ?? '/sign-in');
  };
}
