import type * as Y from 'yjs';
import type { ActId, ProposalId } from '../../domain/ids.ts';
import { readWhole } from '../field-table.ts';
import { isRecord } from '../parse.ts';
import { holdingIn } from './corrections.ts';

type Said = Readonly<Record<string, unknown>>;

const without = (deed: Said): Said =>
  deed['kind'] === 'official' ? { ...deed, text: '', by: '' } : { ...deed, text: '', presentedBy: '' };

const canBe = ({ kind, session }: Said): boolean =>
  kind === 'heard' || kind === 'official' || (kind === 'moved' && session === undefined);

/**
 * Erases the words of what an office has written by hand (SPEC D397): its text, the names in it and everything it said before.
 * That it was written, when, by which role, about which body and day stays. The words are overwritten and not covered up: Yjs
 * keeps no content of what is overwritten, on any device that hears of it.
 */
export const eraseText = (doc: Y.Doc, proposal: ProposalId, act: ActId, at: number): void =>
  doc.transact(() => {
    const decided = doc.getMap<unknown>('decided');
    const said = decided.get(`${act}/act`);
    const deed = isRecord(said) ? said['deed'] : null;
    if (!isRecord(said) || said['proposal'] !== proposal || !isRecord(deed) || !canBe(deed)) return;
    const { last, keys } = holdingIn(readWhole(decided), act, proposal);
    decided.set(`${act}/act`, { ...said, deed: without(last ?? deed), erased: at });
    for (const key of keys) decided.delete(`${key}/act`);
  });
