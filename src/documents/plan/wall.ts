import { type GridField, halves } from '../../domain/grid/grid-field.ts';
import { allVoices, type Voices } from '../../domain/grid/voices.ts';
import { isPerspective } from '../../domain/session/perspective.ts';
import { isRecord } from '../parse.ts';

/** Whose scores the wall shows; everybody's when it is not understood. */
export const readVoices = (value: unknown): Voices => {
  if (!isRecord(value)) return allVoices;
  const { kind, perspective } = value;
  if (kind === 'withoutOrigin') return { kind };
  return (kind === 'only' || kind === 'without') && isPerspective(perspective) ? { kind, perspective } : allVoices;
};

/** The field that the wall shows enlarged; the whole grid (null) when it is not understood. */
export const readField = (value: unknown): GridField | null => {
  if (!isRecord(value)) return null;
  const [x, y] = [halves.find((half) => half === value['x']), halves.find((half) => half === value['y'])];
  return x === undefined || y === undefined ? null : { x, y };
};
