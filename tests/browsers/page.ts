import { until } from '../support/until.ts';
import type { Driver, Point } from './driver.ts';

export type Role = 'button' | 'link' | 'radio' | 'textbox';

/** What a person would press: by role and name as they are announced, and where needed by the legend around it. */
export type Wanted = { readonly role: Role; readonly name: string; readonly legend?: string };

/** Runs in the page, so it may use nothing but its argument and the DOM. */
function findElement({ role, name, legend }: Wanted): HTMLElement | null {
  const selectors = {
    button: 'button, [role=button]',
    link: 'a[href]',
    radio: 'input[type=radio], [role=radio]',
    textbox: 'input:not([type=radio], [type=checkbox]), textarea',
  };
  const read = (element: HTMLElement): readonly string[] => {
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const labels = isField ? [...(element.labels ?? [])] : [];
    const named = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
    const texts = [element.getAttribute('aria-label'), ...[...named, ...labels, element].map((e) => e?.textContent)];
    return texts.flatMap((text) => (typeof text === 'string' ? [text.trim()] : []));
  };
  const isMeant = (element: HTMLElement): boolean => {
    if (element.matches(':disabled, [aria-disabled=true]')) return false;
    const around = element.closest('fieldset, [role=radiogroup]');
    if (legend !== undefined && !(around?.querySelector('legend')?.textContent ?? '').includes(legend)) return false;
    // Among numbers "1" must not find "10".
    return read(element).some((text) => (role === 'radio' ? text.split(/\s/)[0] === name : text.includes(name)));
  };
  return [...document.querySelectorAll<HTMLElement>(selectors[role])].find(isMeant) ?? null;
}

/** Runs in the page: the middle of the element, scrolled to where a finger reaches it. */
function findPoint(element: HTMLElement | null): Point | null {
  // A radio button may be drawn by its label; then the label is what a finger meets.
  const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
  const target = (isRadio ? element.labels?.[0] : undefined) ?? element;
  if (target === null) return null;
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = target.getBoundingClientRect();
  return width > 0 && height > 0 ? { x: x + width / 2, y: y + height / 2 } : null;
}

function inPage(wanted: Wanted): string {
  return `(${findElement})(${JSON.stringify(wanted)})`;
}

export async function press(driver: Driver, wanted: Wanted): Promise<void> {
  let before = '';
  // A notice that appears above moves everything: only what has stood still between two looks can be met.
  const find = async (): Promise<Point | null> => {
    const point = (await driver.ask(`(${findPoint})(${inPage(wanted)})`)) as Point | null;
    const now = JSON.stringify(point);
    const stands = now === before;
    before = now;
    return stands ? point : null;
  };
  const within = wanted.legend === undefined ? '' : ` in “${wanted.legend}”`;
  const what = `${driver.name} shows the ${wanted.role} “${wanted.name}”${within}`;
  await driver.press(await until(find, what, { every: 50 }));
}

export async function fill(driver: Driver, name: string, text: string): Promise<void> {
  await press(driver, { role: 'textbox', name });
  await driver.type(text);
}

export async function seesChecked(driver: Driver, legend: string, name: string): Promise<void> {
  const expression = `${inPage({ role: 'radio', name, legend })}?.checked ?? false`;
  const what = `${driver.name} shows ${name} chosen in “${legend}”`;
  await until(async () => (await driver.ask(expression)) === true, what);
}

export async function sees(driver: Driver, text: string): Promise<void> {
  const expression = `document.body.innerText.includes(${JSON.stringify(text)})`;
  await until(async () => (await driver.ask(expression)) === true, `${driver.name} reads “${text}”`);
}

/** Where the browser prefers English, the switch at the foot of the page is pressed first. */
export async function readsGerman(driver: Driver): Promise<void> {
  const expression = `document.body.innerText.match(/Deutsch|English/)?.[0] ?? null`;
  const offered = await until(() => driver.ask(expression), `${driver.name} offers the other language`);
  if (offered === 'Deutsch') await press(driver, { role: 'button', name: 'Deutsch' });
}

/** Until the service worker has put the app on the device; from then on it starts without a network. */
export async function isOnDevice(driver: Driver): Promise<void> {
  const expression = `navigator.serviceWorker.getRegistration().then((r) => r?.active?.state === 'activated')`;
  await until(async () => (await driver.ask(expression)) === true, `${driver.name} keeps the app`);
}
