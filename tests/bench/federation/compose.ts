import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** @throws Error when the subgraphs do not fit together */
export function compose(services: readonly { name: string; sdl: string; url: string }[]): string {
  const { supergraphSdl, errors } = composeServices(
    services.map(({ name, sdl, url }) => ({ name, typeDefs: parse(sdl), url })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n') ?? 'no supergraph');
  return supergraphSdl;
}
