import type { Node as FlowNode } from '@xyflow/react';
import type { Locale } from '../../../i18n/locale';
import { PARTY, type Layout } from '../layout/lanes';
import type { LookThrough, Party } from '../model/look-through';
import { nameOf, partyNote } from '../words';

/** What is shown of a party. */
export interface PartyData extends Record<string, unknown> {
  readonly party: Party;
  readonly name: string;
  readonly note: string;
  readonly isRoot: boolean;
  /** Whether the keyboard comes to it; all others are reached from it by arrow keys. */
  readonly isEntry: boolean;
  readonly isSelected: boolean;
}

export type PartyNode = FlowNode<PartyData, 'party'>;

/** Parties as React Flow takes them. */
export function partyNodes(picture: LookThrough, layout: Layout, locale: Locale): readonly PartyNode[] {
  return picture.nodes.flatMap((party) => {
    const place = layout.places.get(party.id);
    if (!place) return [];
    const isRoot = picture.roots.includes(party.id);
    const data: PartyData = {
      party,
      name: nameOf(party, locale),
      note: partyNote(party, locale),
      isRoot,
      isEntry: isRoot,
      isSelected: false,
    };
    return [
      {
        id: party.id,
        type: 'party' as const,
        position: { x: place.x, y: place.y },
        width: PARTY.width,
        height: PARTY.height,
        measured: { width: PARTY.width, height: PARTY.height },
        data,
        // What takes the focus, and says what it is, stands within.
        domAttributes: { 'aria-roledescription': undefined },
      },
    ];
  });
}
