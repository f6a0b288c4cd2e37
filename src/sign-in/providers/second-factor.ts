import type { Role } from '../../kernel/index.js';
import type { SignInProvider } from './provider.js';

/** What an ID token says of how its holder was authenticated (OpenID Connect Core 1.0, 2). */
export interface AuthenticationClaims {
  readonly [claim: string]: unknown;
}

/** Whether who signed in was authenticated as his role demands: by one of the `acr` or by one of the `amr` that are named. */
export function meetsSecondFactor(
  { secondFactor }: Pick<SignInProvider, 'secondFactor'>,
  role: Role,
  { acr, amr }: AuthenticationClaims,
): boolean {
  const demanded = secondFactor[role];
  if (!demanded) return true;
  const methods: readonly unknown[] = Array.isArray(amr) ? amr : [];
  return demanded.acr.some((each) => each === acr) || demanded.amr.some((each) => methods.includes(each));
}
