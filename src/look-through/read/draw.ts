import type { Link, Linked, Party, PartyKind } from '../model/links.js';

/** The firm whose record is read. */
export interface ReadFirm {
  readonly code: string;
  readonly name: string | null;
  /** Whether values of the source's item are shortened. */
  readonly masked: boolean;
}

/** A link as a mapper gives it; what it leaves out is not known. */
export type DrawnLink = Pick<Link, 'from' | 'to' | 'record'> &
  Partial<Pick<Link, 'share' | 'amount' | 'validFrom' | 'validTo' | 'recordedAt' | 'form' | 'masked'>>;

type Of = Pick<Link, 'kind' | 'agency' | 'item'>;

/** Gathers what one record of one source links. */
export class Drawing implements Linked {
  readonly parties: Party[] = [];
  readonly links: Link[] = [];
  readonly #of: Of;
  readonly #ids = new Map<string, number>();

  constructor(of: Of) {
    this.#of = of;
  }

  /** @returns the id of the party */
  firm(code: string, name: string | null): string {
    this.parties.push({ id: code, kind: 'FIRM', code, name, masked: false });
    return code;
  }

  /**
   * A party that has no code: it is known within the record alone, because a name tells nobody from another of the same name.
   *
   * @param within by what the record is known in which it stands
   * @returns its id
   */
  named(kind: PartyKind, within: string, name: string, more: Partial<Party> = {}): string {
    const id = `${kind}:${within}:${name}`;
    this.parties.push({ id, kind, code: null, name, masked: false, ...more });
    return id;
  }

  /** A party that is known by a code of its own kind, wherever it is named. */
  known(kind: PartyKind, code: string, name: string | null, more: Partial<Party> = {}): string {
    const id = `${kind}:${code}`;
    this.parties.push({ id, kind, code: null, name, masked: false, ...more });
    return id;
  }

  /** Links of the same record between the same two are told apart by their number. */
  link(drawn: DrawnLink): void {
    const id = `${this.#of.kind}:${drawn.from}>${drawn.to}:${this.#of.item}:${drawn.record ?? ''}`;
    const number = (this.#ids.get(id) ?? 0) + 1;
    this.#ids.set(id, number);
    this.links.push({
      share: null,
      amount: null,
      validFrom: null,
      validTo: null,
      recordedAt: null,
      masked: false,
      ...drawn,
      ...this.#of,
      id: number === 1 ? id : `${id}#${number}`,
    });
  }
}
