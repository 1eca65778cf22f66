import { withoutDeviceWords as german } from './without-device.de.ts';
import { useWordsOf } from './words.ts';

/** The words for people without a device and of the result sheet; neither is in the first load. */
export const useWithoutDeviceWords = () => useWordsOf(german, ({ withoutDevice }) => withoutDevice);
