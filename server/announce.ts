import { renderUnicodeCompact } from 'uqr';
import { printInvites } from './invitations.ts';
import type { InviteRow } from './storage/storage.ts';

/** What the person who has started the relay reads: where to go, and a practice session to try at once. */
export const announce = (publicUrl: URL, example: readonly InviteRow[]): string => {
  const { joinCode, invites } = printInvites(example);
  const join = (secret: string) => `${publicUrl}#/join/${secret}`;
  return [
    '',
    '  Plenum ist bereit.',
    '',
    `  Start             ${publicUrl}`,
    '',
    '  Übungssitzung zum Ausprobieren (alles darin ist erfunden)',
    `  Moderation        ${join(invites.moderator)}`,
    `  Wand              ${join(invites.projector)}`,
    `  Teilnehmen        ${join(joinCode)}`,
    `  Code              ${joinCode}`,
    '',
    // Light on dark is what most terminals are; scanners want the quiet zone around it.
    renderUnicodeCompact(join(joinCode), { border: 2 })
      .split('\n')
      .map((line) => `  ${line}`)
      .join('\n'),
    '',
    '',
  ].join('\n');
};
