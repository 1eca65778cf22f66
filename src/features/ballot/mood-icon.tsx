import type { Mood } from '../../domain/votes/choices.ts';

/** Drawn, because emoji are missing in many fonts: a sun, a cloud, a cloud with rain. */
const shapes: Readonly<Record<Mood, string>> = {
  bright:
    'M24 33a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM24 4v5M24 39v5M4 24h5M39 24h5M9.900 9.900l3.500 3.500M34.600 34.600l3.500 3.500M9.900 38.100l3.500-3.500M34.600 13.400l3.500-3.500',
  mixed: 'M14 36h21a8 8 0 0 0 1-15.900A12 12 0 0 0 12.800 22 7 7 0 0 0 14 36Z',
  heavy: 'M14 29h21a8 8 0 0 0 1-15.900A12 12 0 0 0 12.800 15 7 7 0 0 0 14 29ZM15 35l-2 7M24.500 35l-2 7M34 35l-2 7',
};

export function MoodIcon({ mood }: { readonly mood: Mood }) {
  return (
    <svg className="plenum-mood-icon" viewBox="0 0 48 48" focusable="false" aria-hidden="true">
      <path d={shapes[mood]} />
    </svg>
  );
}
