import { encode } from 'uqr';
import { bringEncoder } from './qr-encoder.ts';

/*
 * Imported by what draws codes on paper: the encoder comes with the page, and every code stands there the moment the page
 * does. A browser that is asked to print by its own menu waits for nothing.
 */
bringEncoder(encode);
