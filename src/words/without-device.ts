import { withoutDeviceWords as german } from './without-device.de.ts';
import { withoutDeviceWords as english } from './without-device.en.ts';
import { useWordsOf } from './words.ts';

const spoken = { de: german, en: english };

/** The words for people without a device and of the result sheet; neither is in the first load. */
export const useWithoutDeviceWords = () => useWordsOf(spoken);
