import { ArrowUpDown, ListFilter } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useApp } from '../state/app.ts';
import type { PointFilters } from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { useDismiss } from '../ui/use-dismiss.ts';
import styles from './PointTools.module.css';

const filterNames: readonly (readonly [keyof PointFilters, string])[] = [
  ['alone', 'Said by one only'],
  ['notInAnswer', 'Not in my answer'],
  ['highlighted', 'Highlighted'],
  ['noted', 'With notes'],
  ['disputed', 'Disputed'],
];

/** Order and filters of merged points. */
export function PointTools() {
  const app = useApp();
  const sort = useStore(app.reading, state => state.sort);
  return (
    <>
      <Button
        look="quiet"
        small
        aria-label={
          sort === 'sources'
            ? 'Order: sources’ order. Change to consensus'
            : 'Order: consensus. Change to sources’ order'
        }
        onClick={() =>
          app.reading.set({
            sort: sort === 'sources' ? 'consensus' : 'sources',
          })
        }
      >
        <ArrowUpDown size={16} strokeWidth={1.75} aria-hidden />
        {sort === 'sources' ? 'Sources’ order' : 'Consensus'}
      </Button>
      <FilterMenu />
    </>
  );
}

function FilterMenu() {
  const app = useApp();
  const filters = useStore(app.reading, state => state.filters);
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useDismiss(box, open, () => setOpen(false));
  const active = filterNames.filter(([key]) => filters[key]).length;
  return (
    <div
      ref={box}
      className={styles['menu']}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        box.current?.querySelector('button')?.focus();
      }}
    >
      <Button
        look="quiet"
        small
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <ListFilter size={16} strokeWidth={1.75} aria-hidden />
        {active === 0 ? 'Filter' : `Filter (${active})`}
      </Button>
      {open && (
        <fieldset className={styles['popover']} id={id}>
          <legend className="visually-hidden">Show only points that are</legend>
          {filterNames.map(([key, name]) => (
            <label key={key}>
              <input
                type="checkbox"
                checked={filters[key]}
                onChange={event =>
                  app.reading.set({
                    filters: { ...filters, [key]: event.target.checked },
                  })
                }
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
