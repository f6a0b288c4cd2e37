import type { ReactNode } from 'react';
import '../orders/orders.css';

export interface Fact {
  readonly name: string;
  /** Left out where it is null or empty. */
  readonly value: ReactNode;
}

/** What is known of a matter, name by name. */
export function Facts({ facts, label }: { readonly facts: readonly Fact[]; readonly label: string }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <section className="panel" aria-label={label}>
      <dl className="finding">
        {known.map(({ name, value }) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
