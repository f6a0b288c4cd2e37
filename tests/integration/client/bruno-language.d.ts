/** The language of Bruno's files has no types of its own; these are the parts that specs read. */
declare module '@usebruno/lang' {
  export interface Named {
    readonly name: string;
    readonly value: string;
  }
  /** A request of the collection, as Bruno reads its file. */
  export interface BrunoRequest {
    readonly meta: { readonly name: string; readonly type: 'http' | 'graphql'; readonly seq: string };
    readonly http: { readonly method: string; readonly url: string };
    readonly headers?: readonly Named[];
    readonly auth?: {
      readonly bearer?: { readonly token: string };
      readonly basic?: { readonly username: string; readonly password: string };
    };
    readonly body?: {
      readonly graphql?: { readonly query: string; readonly variables?: string };
      readonly formUrlEncoded?: readonly Named[];
      readonly text?: string;
    };
    readonly script?: { readonly res?: string };
    readonly vars?: { readonly res?: readonly Named[] };
    readonly assertions?: readonly Named[];
    readonly docs?: string;
  }
  interface BrunoLanguage {
    bruToJsonV2(text: string): BrunoRequest;
    bruToEnvJsonV2(text: string): { readonly variables: readonly (Named & { readonly secret: boolean })[] };
  }
  const language: BrunoLanguage;
  export default language;
}
