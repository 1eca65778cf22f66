import type { Plugin } from 'vite';

const made = /^const (error\w+) = (error\.create\('[^']+'\))\n/gm;

/**
 * lib0 makes two errors while it is loaded, to throw them later. To note where that was, V8 reads the whole file again that
 * lib0 lies in: on a phone a twentieth of a second before a session shows anything. Here they are made when they are thrown.
 */
export const errorsWhenThrown: Plugin = {
  name: 'plenum-errors-when-thrown',
  transform: {
    filter: { id: /\/node_modules\/lib0\/(?:src\/)?decoding\.js$/ },
    handler(code) {
      const errors = [...code.matchAll(made)];
      if (errors.length === 0)
        throw new Error('lib0 makes its errors otherwise now: server/tools/errors-when-thrown.ts');
      return errors.reduce(
        (text, [, name = '', making = '']) => text.replaceAll(`throw ${name}`, `throw ${making}`),
        code.replaceAll(made, ''),
      );
    },
  },
};
