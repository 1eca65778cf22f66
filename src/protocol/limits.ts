/** Every limit with its default and what happens without it. */
export const limits = {
  /** Bytes of one WebSocket frame. Without it one client can fill the relay's memory with a single message. */
  frameBytes: 8 * 1024 * 1024,
  /** Bytes of one update after the first synchronisation. Imports go in parts, so honest ones stay far below. */
  updateBytes: 256 * 1024,
  /** Bytes of one seat's document. A seat with 500 proposals and two rounds needs about a tenth. */
  seatBytes: 2 * 1024 * 1024,
  /** Bytes of any other document of a session; without it a faulty client fills the disk and every tablet. */
  documentBytes: 16 * 1024 * 1024,
  /** Structs and deletions of one update, and of a whole document that a client brings. */
  updateStructs: 20_000,
  stepStructs: 200_000,
  /**
   * Siblings that Yjs may have to look through for one message, and for all of a seat within a minute: 50 ms, 0.5 s. A byte
   * that is read for nothing counts like one.
   */
  conflicts: 500_000,
  conflictsPerMinute: 5_000_000,
  /** Yjs clients of one seat in one document. Each load of the page that writes makes one; they stay for ever. */
  clientsPerSeat: 1_000,
  /** Messages with something forbidden in them until the seat is shown the door. */
  strikes: 20,
  /** Open sockets of one seat per document: two devices with a reload each. */
  socketsPerSeat: 4,
  /** Sockets of one relay. Each costs about 40 kB. */
  sockets: 8_000,
  /** Messages of one socket: steadily per second, and at once. Faster than any hand, slower than a loop. */
  messagesPerSecond: 50,
  messagesAtOnce: 200,
  /** Bytes of one message that tells where somebody is in a shared text; a cursor needs a tenth. Longer ones are dropped. */
  presenceBytes: 2_048,
  /**
   * Answers to „what do you have that I lack?“ of one socket: at once, and steadily per second. A client asks once when it
   * connects; each answer costs an encoding and up to the whole document. Further questions wait, the last one counts.
   */
  answersAtOnce: 10,
  answersPerSecond: 1,
  /** Bytes waiting for a slow reader; above it queues nothing more and gets one difference when it has drained. */
  unsentBytes: 256 * 1024,
  /** Milliseconds after which a reader that does not drain is closed. */
  slowReader: 30_000,
  /** Milliseconds for the first message of a socket. */
  handshake: 10_000,
  /** Wrong codes per minute and address, and in all. Right ones are not limited: a whole room has one address. */
  wrongCodesPerAddress: 10,
  wrongCodes: 600,
  /**
   * Calls a minute by one link to a survey: a group of 300 that opens, answers and reloads at once, five times over. Without
   * it one of them stalls all; with less one of them shuts the others out.
   */
  surveyCallsPerLink: 3_000,
  /** Bytes of a request's body. */
  bodyBytes: 64 * 1024,
  /** Bytes of a session handed over with what was counted: 300 people, 40 proposals and two rounds are about 3 MB. */
  openingBytes: 6 * 1024 * 1024,
  /** Bytes of one photo: a flipchart is readable at half of it, and thirty of them are fetched over one room's network. */
  photoBytes: 400_000,
  /** Bytes of the PDF of one talk. Only who steers sends one; without it a film in a talk fills the disk. */
  slidesBytes: 20 * 1024 * 1024,
  /** Bytes of all files of a session: seven talks with their pages and two hundred photos. */
  sessionFileBytes: 256 * 1024 * 1024,
  /** Bytes of all reports of a county, over all its years: fifty of the largest, and some hundred as they usually are. */
  spaceFileBytes: 1024 * 1024 * 1024,
  /** Bytes of all files of somebody who does not steer: thirty photos, more than anybody takes at a meeting. */
  seatFileBytes: 12 * 1000 * 1000,
  /** Files that a seat sends at once. Each costs its bytes in memory until it is known to be whole. */
  filesAtOnce: 4,
  /** Milliseconds in which a file has to arrive: a photo over a line of 14 kB/s, slides over one of 175. */
  fileArrival: 120_000,
  /**
   * Milliseconds for which a file stays after it was last found to be spoken of: an hour less than two of the relay's daily
   * looks are apart. Two devices may tell of a file in another order than they send it, and who strikes it has at least a
   * day to take that back.
   */
  fileGrace: 47 * 60 * 60 * 1000,
  /** Milliseconds in which a second device can take a transfer: scanning it at once, typing it without haste. */
  transfer: 60_000,
  /** Lines of a session's list of people. */
  people: 1_000,
  /** Seats of one session: a conference of 300 with some spare devices. */
  seats: 1_000,
  /** Devices in one space: an office, some moderators, the members of forty groups, and readers. */
  members: 1_000,
  /** Practice sessions that a relay keeps at once; the oldest goes first. */
  practiceSessions: 20,
  /**
   * Milliseconds in which nothing of an ended session changes before its results go into the county's space: what is
   * handed over from a device arrives in parts, and half of it would be a version of its own.
   */
  resultsPause: 1_000,
  /**
   * Milliseconds after which what was deleted in a document that stays in use is off the relay's disk. Its room is rewritten
   * then: a county's office leaves its tab open for days, and a meeting overwrites something every second.
   */
  deletedStays: 10 * 60 * 1000,
  /** Milliseconds between two publications of the teller: twenty a second. */
  tellerPause: 50,
} as const;

/** The limits in force: the defaults, or smaller ones in a test. */
export type Limits = { readonly [Name in keyof typeof limits]: number };
