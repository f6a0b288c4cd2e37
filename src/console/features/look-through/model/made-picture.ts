import type { Edge, EdgeKind, LookThrough, Party } from './look-through';

/** A party for specs: a firm of layer 0 where nothing else is said. */
export const madeParty = (id: string, given: Partial<Party> = {}): Party => ({
  id,
  kind: 'FIRM',
  code: null,
  name: `主体${id}`,
  masked: false,
  layer: 0,
  ...given,
});

/** A connection for specs. */
export const madeEdge = (from: string, to: string, kind: EdgeKind, given: Partial<Edge> = {}): Edge => ({
  id: `${from}>${to}:${kind}`,
  kind,
  from,
  to,
  agency: 'COMMERCE',
  item: 'commerce.shareholders',
  record: null,
  share: null,
  amount: null,
  validFrom: null,
  validTo: null,
  recordedAt: null,
  masked: false,
  ...given,
});

/** A look-through for specs, of which everything that was found is shown. */
export const madePicture = (nodes: readonly Party[], edges: readonly Edge[]): LookThrough => ({
  root: nodes[0]?.id ?? '',
  roots: nodes[0] ? [nodes[0].id] : [],
  asOf: null,
  depth: 3,
  truncated: false,
  nodes,
  edges,
  withheld: [],
  nodesShown: nodes.length,
  nodesFound: nodes.length,
  edgesShown: edges.length,
  edgesFound: edges.length,
});
