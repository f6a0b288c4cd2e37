interface Named {
  readonly conflicts: readonly {
    readonly attribute: string;
    readonly positions: readonly { readonly values: readonly string[] }[];
  }[];
  readonly draft: { readonly redLines: readonly string[]; readonly disposition: string } | null;
  readonly substanceCase: {
    readonly opinions: readonly { readonly redLines: readonly { readonly redLine: string }[] }[];
  } | null;
}

/** The red lines and dispositions that somebody names in a dispute: an opinion, a position in conflict, or the draft. */
export function lawNamed({ conflicts, draft, substanceCase }: Named): {
  readonly redLines: ReadonlySet<string>;
  readonly dispositions: ReadonlySet<string>;
} {
  const values = (wanted: string): readonly string[] =>
    conflicts
      .filter(({ attribute }) => attribute === wanted)
      .flatMap(({ positions }) => positions.flatMap((position) => position.values));
  const found = (substanceCase?.opinions ?? []).flatMap(({ redLines }) =>
    redLines.map(({ redLine }) => redLine),
  );
  return {
    redLines: new Set([...values('RED_LINES'), ...found, ...(draft?.redLines ?? [])]),
    dispositions: new Set([...values('DISPOSITION'), ...(draft ? [draft.disposition] : [])]),
  };
}
