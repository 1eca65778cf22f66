import type { archiveWords as German } from './archive.de.ts';

export const archiveWords: typeof German = {
  title: 'Save the session',
  about: 'All of it in one file. On another device it opens as a copy, also without a network.',
  save: 'Save the whole session (.plenum)',
  saving: 'Putting it together …',
  saved: (name) => `“${name}” is saved. It contains no access codes.`,
  savedPartly: (name) =>
    `“${name}” is saved as it stands on this device: the server could not be reached, and a part has never been here. Save again with a connection.`,
  withNames: 'The list of people and the names are in it: pass the file only to those who may see them.',
  withSheets: 'The file holds what each person entered. Keep it as you keep the forms.',
  saveFaults: {
    tooLarge: 'It would be larger than can be opened again (192 MB). Save the results as CSV or JSON.',
    insecure:
      'Over this unencrypted connection the browser cannot make checksums. Open Plenum over https and save there; until then the result can be saved as CSV or JSON.',
  },
  open: {
    title: 'Open a session or county from a file',
    text: 'First you see what is in the file. It is opened as a copy on this device, also without a network; the original stays as it is.',
    choose: 'Choose a file (.plenum)',
    other: 'Choose another file',
    reading: 'Checking the file …',
    start: 'To the start page',
    untitled: 'Untitled session',
    savedAt: (day, time) => `Saved on ${day} at ${time}`,
    inside: 'What is inside',
    items: (count) => (count === 1 ? '1 agenda item' : `${count} agenda items`),
    proposals: (count) => (count === 1 ? '1 proposal' : `${count} proposals`),
    rounds: (count) => (count === 1 ? '1 round with its assessments' : `${count} rounds with their assessments`),
    cards: (count) => (count === 1 ? '1 card that was shown' : `${count} cards that were shown`),
    entries: (count) => (count === 1 ? '1 entry in the minutes' : `${count} entries in the minutes`),
    people: (count) => (count === 1 ? '1 name on the list of people' : `${count} names on the list of people`),
    fixed: 'Results that were shown stay as they are and are marked “from a file”. New rounds are possible.',
    countsOn: 'The file comes from a device without a server. Open and closed rounds go on here.',
    unshown: (count) =>
      count === 1
        ? '1 round had not been shown. What was entered in it is not in the file; you can open it anew here.'
        : `${count} rounds had not been shown. What was entered in them is not in the file; you can open them anew here.`,
    open: 'Open as a copy on this device',
    opening: 'Opening …',
    refused: 'This file cannot be opened',
    unchanged: 'Nothing has changed on this device.',
    faults: {
      empty: 'It is empty. Copy it once more from the device on which it was saved, or save it there anew.',
      damaged:
        'It is incomplete, damaged or not a Plenum file. Copy it again from the device it was saved on, or save it there again.',
      checksum:
        'Its content does not match the checksums: it was changed, or damaged while it was copied. Take another copy or save again.',
      foreign: 'It is not a Plenum file. Choose a file that ends in “.plenum”.',
      newer: 'A newer version of Plenum has saved it. Reload this page to get the newest version.',
      older:
        'An early version of Plenum saved it in another format. Save the session again, where it is kept, with the current version.',
      tooLarge: 'It is larger than any backup (192 MB at most) or lies about its size. Choose another file.',
      insecure: 'Over this unencrypted connection the browser cannot check the checksums. Open Plenum over https.',
      notebook:
        'It is the work of a group. Open it in the county, in the notebook of that group: “Open a file and add it”.',
      county: 'It is the backup of a county, not of a session. Open it on the start page.',
      'join-first':
        'It belongs to a session or county in which this device is not. Join first, by code or link; then open the file here once more.',
      gone: 'It cannot be read any more. Perhaps it was moved, or the drive was removed. Choose it again.',
      'not-kept':
        'This device could not store all of it. Free some space, or open Plenum in an ordinary window over https.',
    },
  },
  device: {
    title: 'What was entered on a device',
    documents: 'Entries in a session or county',
    files: (count: number) => (count === 1 ? '1 photo or document' : `${count} photos or documents`),
    drafts: (count: number) => (count === 1 ? '1 text that was begun' : `${count} texts that were begun`),
    reminders: (count: number) => (count === 1 ? '1 reminder' : `${count} reminders`),
    people: 'Changes to the list of people',
    opened:
      'Begun texts, reminders, photos and the list of people come back to their places. What you had entered you see beside what stands there now, and take it over with one press.',
    action: 'Bring back to this device',
  },
  county: {
    title: 'Backup',
    about:
      'The whole county in one file: register, years, proposals that were handed in with their way, results of the sessions, and the files of the reports. On another device it opens as a copy, also without a network, and can be handed to a server from there. Save after every step of the year, and keep the file apart from the server.',
    without: 'Not in it are the notebooks of the groups, the sessions themselves (save them there) and access codes.',
    save: 'Save the whole county (.plenum)',
    openOne: 'Open a backup',
    saved: (name) => `“${name}” is saved.`,
    savedPartly: (name) =>
      `“${name}” is saved as it stands on this device: the server could not be reached, and a part has never been here. Save again with a connection.`,
    savedOld: (name) =>
      `“${name}” is saved as it stands on this device: the server could not be reached. What others have written since is missing in it.`,
    left: (titles) =>
      `Without the files of: ${titles}. They are not on this device or have no room in the backup; save them one by one.`,
    saveFaults: {
      tooLarge:
        'It would be larger than can be opened again (192 MB). Take large files out of reports and save them one by one.',
    },
    untitled: 'County without a name',
    inside: 'What is in the county',
    years: (count) => (count === 1 ? '1 year' : `${count} years`),
    groups: (count) => (count === 1 ? '1 group' : `${count} groups`),
    sessions: (count) => (count === 1 ? 'Results of 1 session' : `Results of ${count} sessions`),
    reports: (count) => (count === 1 ? '1 report' : `${count} reports`),
    opened:
      'This makes a county of its own on this device; you are its office. Groups and other devices come in again when you hand it to a server and give out new links.',
  },
  copy: {
    title: 'This session is a copy from a file',
    text: 'It is on this device only. You can go on working on agenda, proposals and minutes, and open new rounds without a server. It cannot be handed over to a server, because that cannot count its assessments again.',
  },
};
