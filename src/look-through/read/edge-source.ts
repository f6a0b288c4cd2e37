import type { Actor } from '../../kernel/index.js';
import type { EdgeKind } from '../model/links.js';
import type { Drawing, ReadFirm } from './draw.js';

/** Where links of one kind stand in the agencies' records: a field of a facet of the platform, under one catalogue item. */
export interface EdgeSource {
  readonly kind: EdgeKind;
  readonly item: string;
  readonly agency: Actor;
  /** The agency's field of Platform. */
  readonly facet: string;
  /** The field of the facet. */
  readonly field: string;
  /** Which way its links lead from the firm whose record it is. */
  readonly way: 'UPSTREAM' | 'DOWNSTREAM';
  /** What is selected of the facet, the field's name as its response key. */
  readonly selection: string;
  /** Whether it is asked of the root firm alone, and where the request names a basis (令状). */
  readonly byWarrant?: boolean;
  /** Draws the links of the field's value, which may be null. */
  draw(value: unknown, firm: ReadFirm, drawing: Drawing): void;
}
