import type { BranchForm } from '../model/links.js';
import type { EdgeSource } from './edge-source.js';
import { numberOf, rowOf, rowsOf, textOf } from './row.js';

const FORMS: ReadonlySet<string> = new Set<BranchForm>(['BRANCH', 'SUBSIDIARY', 'LIMITED_PARTNERSHIP']);
const isForm = (value: unknown): value is BranchForm => typeof value === 'string' && FORMS.has(value);

/** 工商: who holds a firm's capital, what it holds, who acts for it, and what is under it. */
export const commerceSources: readonly EdgeSource[] = [
  {
    kind: 'OWNERSHIP',
    item: 'commerce.shareholders',
    agency: 'COMMERCE',
    facet: 'commerce',
    field: 'shareholders',
    way: 'UPSTREAM',
    selection: 'shareholders { name code kind ratio }',
    draw(value, firm, drawing) {
      for (const [place, { name, code, kind, ratio }] of rowsOf(value).entries()) {
        const holder = textOf(code);
        const known = textOf(name) ?? '';
        const masked = firm.masked && kind === 'PERSON';
        // Two persons may be the same when their names are shortened, so the place tells them apart.
        const within = masked ? `${firm.code}#${place + 1}` : firm.code;
        const from =
          holder === null
            ? drawing.named(kind === 'PERSON' ? 'PERSON' : 'OTHER', within, known, { masked })
            : drawing.firm(holder, textOf(name));
        const record = `${firm.code}/${holder ?? (masked ? place + 1 : known)}`;
        drawing.link({ from, to: firm.code, record, share: numberOf(ratio), masked });
      }
    },
  },
  {
    kind: 'OWNERSHIP',
    item: 'commerce.shareholders',
    agency: 'COMMERCE',
    facet: 'commerce',
    field: 'holdings',
    way: 'DOWNSTREAM',
    selection: 'holdings { code ratio }',
    draw(value, firm, drawing) {
      for (const { code, ratio } of rowsOf(value)) {
        const held = textOf(code);
        if (held === null) continue;
        const to = drawing.firm(held, null);
        drawing.link({ from: firm.code, to, record: `${held}/${firm.code}`, share: numberOf(ratio) });
      }
    },
  },
  {
    kind: 'CONTROL',
    item: 'commerce.legal_representative',
    agency: 'COMMERCE',
    facet: 'commerce',
    field: 'legalRepresentative',
    way: 'UPSTREAM',
    selection: 'legalRepresentative { name }',
    draw(value, firm, drawing) {
      const name = textOf(rowOf(value)['name']);
      if (name === null) return;
      const { masked } = firm;
      const within = masked ? `${firm.code}#0` : firm.code;
      const from = drawing.named('PERSON', within, name, { masked });
      drawing.link({ from, to: firm.code, record: firm.code, masked });
    },
  },
  {
    kind: 'CONTROL',
    item: 'commerce.branches',
    agency: 'COMMERCE',
    facet: 'commerce',
    field: 'branches',
    way: 'DOWNSTREAM',
    selection: 'branches { name code kind openedOn }',
    draw(value, firm, drawing) {
      for (const { name, code, kind, openedOn } of rowsOf(value)) {
        const own = textOf(code);
        const known = textOf(name) ?? '';
        const to = own === null ? drawing.named('FIRM', firm.code, known) : drawing.firm(own, known);
        drawing.link({
          from: firm.code,
          to,
          record: `${firm.code}/${own ?? known}`,
          validFrom: textOf(openedOn),
          ...(isForm(kind) ? { form: kind } : {}),
        });
      }
    },
  },
];
