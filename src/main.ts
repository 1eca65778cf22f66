import './ui/styles.ts';
import { callParts, partsOfAddress } from './app/parts-ahead.ts';

// Small, so that it runs while the first part is still on its way: what the screen of this address needs comes beside it.
const called = callParts(partsOfAddress(location.hash));
void Promise.all([import('./app/begin.tsx'), called]).then(([{ begin }]) => begin());
