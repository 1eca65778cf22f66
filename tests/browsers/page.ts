import { until } from '../support/until.ts';
import type { Driver, Point } from './driver.ts';

export type Role = 'button' | 'link' | 'radio' | 'textbox';

/** Runs in the page: the middle of what a person would press, found by role and name as they are announced. */
function findPoint(role: Role, name: string): Point | null {
  const selectors = {
    button: 'button, [role=button]',
    link: 'a[href]',
    radio: 'input[type=radio], [role=radio]',
    textbox: 'input:not([type=radio], [type=checkbox]), textarea',
  };
  const read = (element: HTMLElement): string => {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const named = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
    const spoken = [element.getAttribute('aria-label'), ...[...named, ...labels, element].map((e) => e?.textContent)];
    return spoken.filter((text) => typeof text === 'string' && text.trim() !== '').join(' | ');
  };
  for (const element of document.querySelectorAll<HTMLElement>(selectors[role])) {
    if (!read(element).includes(name) || element.matches(':disabled, [aria-disabled=true]')) continue;
    // A radio may be drawn by its label; then the label is what a finger meets.
    const label = element instanceof HTMLInputElement && role === 'radio' ? element.labels?.[0] : undefined;
    const target = label ?? element;
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = target.getBoundingClientRect();
    if (width > 0 && height > 0) return { x: x + width / 2, y: y + height / 2 };
  }
  return null;
}

async function locate(driver: Driver, role: Role, name: string): Promise<Point> {
  const expression = `(${findPoint})(${JSON.stringify(role)}, ${JSON.stringify(name)})`;
  const find = async (): Promise<Point | null> => (await driver.ask(expression)) as Point | null;
  return until(find, `${driver.name} shows the ${role} “${name}”`, { within: 20_000 });
}

export async function press(driver: Driver, role: Role, name: string): Promise<void> {
  await driver.press(await locate(driver, role, name));
}

export async function fill(driver: Driver, name: string, text: string): Promise<void> {
  await driver.press(await locate(driver, 'textbox', name));
  await driver.type(text);
}

export async function sees(driver: Driver, text: string, within = 20_000): Promise<void> {
  const expression = `document.body.innerText.includes(${JSON.stringify(text)})`;
  await until(async () => (await driver.ask(expression)) === true, `${driver.name} reads “${text}”`, { within });
}
