import type { EdgeKind } from '../model/look-through';

/** Colours of the picture on paper and in files; on the screen, light, look-through.css has the same. */
export const PAPER = {
  page: '#ffffff',
  panel: '#ffffff',
  root: '#e7eff9',
  masked: '#eef0f3',
  line: '#b9c1cc',
  ink: '#1b2430',
  quiet: '#55606e',
  accent: '#1d4f91',
} as const;

/** A colour for each kind of connection; its word stands beside it everywhere. */
export const EDGE_COLOURS: Readonly<Record<EdgeKind, string>> = {
  OWNERSHIP: '#1d4f91',
  CONTROL: '#1b2430',
  NESTING: '#6b3fa0',
  FUNDS: '#1e6b3a',
  GUARANTEE: '#0b6670',
  CUSTODY: '#55606e',
  PARTNERSHIP: '#7a4a12',
};

/** Dashes of what was masked, as SVG has them. */
export const MASKED_DASH = '6 4';
