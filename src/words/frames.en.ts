import type { framesWords as german } from './frames.de.ts';

export const framesWords: typeof german = {
  show: {
    open: 'Show as codes',
    openForOffice: 'Only what is handed in as codes, for the office',
    close: 'Close the codes',
    title: 'Codes for a camera',
    text: 'On the other device tap “Read with the camera” and hold the camera on these codes until everything has arrived there. Order and gaps do not matter. Photos go with the file only.',
    flicker: 'The picture changes fast. If that disturbs you, pause it or choose “slow”.',
    picture: 'Code for a camera, changing all the time',
    count: (number, count) => `Code ${number} of ${count}`,
    pause: 'Pause',
    go: 'Let it run',
    next: 'Next code',
    speed: 'Speed',
    speeds: { slow: 'slow', middle: 'medium', fast: 'fast' },
    tooLarge: (kilobytes) =>
      `That is too much for codes (${kilobytes} kB, 100 are possible). Please hand over the file.`,
  },
  read: {
    open: 'Read with the camera',
    close: 'Close the camera',
    title: 'Read codes',
    picture: 'Picture of the camera',
    asking: 'The camera is being opened. Please allow it when the browser asks.',
    look: 'Hold the camera on the codes of the other device, so that one code is wholly in the picture.',
    found: 'Please keep holding it on the codes.',
    progress: (have, of) => `${Math.floor((have / of) * 100)} % arrived (${have} of ${of})`,
    missing: (numbers) =>
      numbers.length === 1 ? `Code ${numbers[0]} is still missing.` : `Codes ${numbers.join(', ')} are still missing.`,
    stuck:
      'Go on holding it there: the codes that follow fill the gap, too. If it stands still, choose “slow” on the other device, or have the file given to you.',
    restart: 'Begin anew with these codes',
    chooseFile: 'Open a file instead',
    odd: {
      foreign: 'These are codes of something else. They were not added.',
      newer: 'The codes come from a newer version of the app. Please update the app first.',
      damaged: 'It has not arrived right and begins anew. Nothing is changed here.',
      unreadable: 'This code does not belong here.',
    },
    faults: {
      none: 'There is no camera here. Please ask for the file.',
      denied: 'The camera is not allowed. Allow it in the settings of the browser, or ask for the file.',
      busy: 'The camera is in use elsewhere. Close the other app, or ask for the file.',
      reader: 'Reading codes is not loaded on this device yet. Please ask for the file.',
    },
  },
};
