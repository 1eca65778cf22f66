import { useEffect, useState } from 'react';
import { type GridSpace, wallSpace } from '../../domain/grid/grid-space.ts';

/** Units that a projector of this shape has below the picture of 1920 × 1080: an old one of 4:3 has many. */
function unitsBelow(): number {
  const height = (1920 * window.innerHeight) / Math.max(1, window.innerWidth);
  return Math.round(Math.min(360, Math.max(0, height - 1080)));
}

/** The wall's sheet, as high as the projector allows: a larger field instead of an empty strip. */
export function useWallSpace(points: number): GridSpace {
  const [more, setMore] = useState(unitsBelow);
  useEffect(() => {
    const measure = () => setMore(unitsBelow());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  const space = wallSpace(points);
  return { ...space, height: space.height + more };
}
