import './ui/styles.ts';
import { callParts, partsOfAddress, partsOfLang } from './app/parts-ahead.ts';
import { showWaitingHead } from './app/waiting-head.ts';
import { detectLang } from './words/detect-lang.ts';

// Small, so that it runs while the first part is still on its way: what the screen of this address needs comes beside it.
showWaitingHead(document, location.hash);
const called = callParts([...partsOfAddress(location.hash), ...partsOfLang(detectLang())]);
void Promise.all([import('./app/begin.tsx'), called]).then(([{ begin }]) => begin());
