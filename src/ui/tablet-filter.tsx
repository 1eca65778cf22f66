import { type ComponentProps, lazy, Suspense } from 'react';
import type { FieldFilter } from './field-filter.tsx';
import './tablet-filter.css';

const Filter = lazy(async () => ({ default: (await import('./field-filter.tsx')).FieldFilter }));

/** Fewer proposals are overlooked without a filter. */
const filterFrom = 7;

/** The same filter on a tablet: only where there are more than a few, and it comes after the first load. */
export function TabletFilter({ count, ...filter }: ComponentProps<typeof FieldFilter> & { readonly count: number }) {
  if (count < filterFrom || filter.fields.length < 2) return null;
  return (
    <div className="plenum-tablet-filter">
      <Suspense fallback={null}>
        <Filter {...filter} />
      </Suspense>
    </div>
  );
}
