// temporary until matters/index.ts is there
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Matter } from './matter.ts';

const folder = fileURLToPath(new URL('./matters', import.meta.url));
const real: Matter[] = [];
for (const file of readdirSync(folder)
  .filter((f) => f.endsWith('.ts') && f !== 'index.ts' && !f.endsWith('.test.ts'))
  .sort()) {
  try {
    const m = await import(`./matters/${file}`);
    for (const v of Object.values(m)) if (Array.isArray(v)) real.push(...(v as Matter[]));
  } catch (e) {
    console.error(file, String(e));
  }
}
const SPREAD: [string, string[]][] = [
  ['utilities', ['power-supply', 'urban-management']],
  ['utilities', ['water-supply']],
  ['utilities', ['gas-supply', 'housing']],
  ['utilities', ['telecom']],
  ['property-registration', ['natural-resources', 'tax']],
  ['getting-credit', ['financial-services']],
  ['paying-taxes', ['tax']],
  ['protecting-investors', ['public-security']],
  ['enforcing-contracts', ['court-liaison']],
  ['resolving-insolvency', ['court-liaison', 'tax']],
  ['service-government', ['government-services', 'human-resources']],
  ['service-government', ['town-chengguan']],
  ['service-government', ['commerce', 'finance']],
  ['other', ['transport']],
  ['service-government', ['medical-insurance']],
];
const themes = new Set(real.map((m) => m.theme));
const clones = SPREAD.filter(([t]) => !themes.has(t)).flatMap(([theme, units], i) =>
  [0, 1, 2].map((k): Matter => {
    const m = real[(i * 3 + k) % real.length] as Matter;
    return { ...m, key: `${m.key}-${theme}-${i}`, theme, units };
  }),
);
export const MATTERS: readonly Matter[] = [...real, ...clones];
