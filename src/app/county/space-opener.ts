import { createContext } from 'react';
import { openSpace } from '../../sync/open-space.ts';

/** What opens a space. The gallery hands in its own, see `SessionOpener`. */
export const SpaceOpener = createContext(openSpace);
