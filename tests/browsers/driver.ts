export type Point = { readonly x: number; readonly y: number };

/** As little of a browser as a story needs, so that each engine can be driven by the protocol it speaks itself. */
export type Driver = {
  readonly name: string;
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs an expression in the page and gives back its value as JSON would carry it. */
  ask(expression: string): Promise<unknown>;
  /** A real press of the pointer, not a call of click(). */
  press(point: Point): Promise<void>;
  type(text: string): Promise<void>;
  close(): Promise<void>;
};
