import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { refusalIn, type SubgraphContext } from '../../subgraph-kit/index.js';
import type { PlatformIdentityServices } from '../use-cases/open-platform-identity.js';
import { RegisterPlatformInput, RegisterPlatformPayload } from './registration.types.js';

type Context = SubgraphContext<{ readonly platformIdentity: PlatformIdentityServices }>;

@Resolver()
export class PlatformRegistrationResolver {
  @Mutation(() => RegisterPlatformPayload, {
    description:
      'Enters a platform into the registry (登记从业机构); for the commerce bureau and the leading group’s office.',
  })
  async registerPlatform(
    @Ctx() { data: { platformIdentity } }: Context,
    @Arg('input', () => RegisterPlatformInput) input: RegisterPlatformInput,
  ): Promise<RegisterPlatformPayload> {
    const outcome = await platformIdentity.register({
      ...input,
      unifiedSocialCreditCode: input.unifiedSocialCreditCode ?? null,
      registeredRegion: input.registeredRegion ?? null,
      identifiers: input.identifiers.map(({ kind, value }) => ({ kind, value })),
    });
    const platform = outcome.ok ? await platformIdentity.platform(outcome.value) : null;
    return { platform, refusal: refusalIn(outcome, platformIdentity.caller.locale) };
  }
}
