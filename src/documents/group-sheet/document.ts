import type * as Y from 'yjs';
import { atMost } from '../../domain/beginning.ts';
import { type GroupSheet, longestAnswerText } from '../../domain/groups/group-work.ts';
import { isId, type QuestionId } from '../../domain/ids.ts';
import { editText } from '../text.ts';

const prefix = 'text/';

/** Each answer is a root of its own: everybody who writes in it at once keeps their words (SPEC D65). */
const answerOf = (doc: Y.Doc, id: QuestionId): Y.Text => doc.getText(`${prefix}${id}`);

/** What a small group has written, by question; empty answers are left out. */
export const readGroupSheet = (doc: Y.Doc): GroupSheet =>
  new Map(
    [...doc.share.keys()].flatMap((root): readonly (readonly [QuestionId, string])[] => {
      const id = root.startsWith(prefix) ? root.slice(prefix.length) : '';
      if (!isId(id)) return [];
      const text = answerOf(doc, id as string as QuestionId)
        .toString()
        .slice(0, longestAnswerText);
      return text === '' ? [] : [[id as string as QuestionId, text]];
    }),
  );

/** Writes into an answer what somebody changed on a screen that showed `before`. */
export const editAnswer = (
  doc: Y.Doc,
  id: QuestionId,
  change: { readonly before: string; readonly after: string },
): void => editText(answerOf(doc, id), change.before, atMost(change.after, longestAnswerText));
