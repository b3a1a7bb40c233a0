import { readFileSync } from 'node:fs';
import { inCheckout } from './checkout.mjs';

/** Text on its grounds; WCAG AA asks for 4.5 to 1. */
const texts = [
  ['ink', ['bg', 'surface', 'raised', 'hover', 'selected', 'act-soft', 'band-2', 'closed-soft', 'late-soft']],
  ['ink-2', ['bg', 'surface', 'raised', 'hover', 'closed-soft', 'late-soft']],
  ['ink-3', ['bg', 'surface', 'raised', 'hover', 'act-soft']],
  ['act', ['bg', 'surface', 'raised', 'act-soft']],
  ['on-fill', ['act-fill']],
  ['on-late', ['late']],
  ['bg', ['ink']],
  ['data', ['bg', 'surface', 'data-soft']],
  ['against', ['bg', 'surface', 'against-soft']],
  ['reassess', ['bg', 'surface', 'reassess-soft']],
  ['soon', ['bg', 'surface', 'soon-soft']],
  ['late', ['bg', 'surface', 'late-soft']],
  ['closed', ['bg', 'surface', 'closed-soft']],
];

/** Marks, field borders and focus rings on their grounds; 3 to 1. */
const marks = [
  ['control', ['bg', 'surface', 'raised']],
  ['focus', ['bg', 'surface', 'raised']],
  ['data', ['band', 'band-2']],
  ['against', ['band', 'band-2']],
  ['ink', ['band', 'data-2']],
];

/** `--name: light-dark(a, b)` → its two colours, by theme. */
function readTokens(css) {
  const themes = { light: {}, dark: {} };
  for (const [, name, light, dark] of css.matchAll(/--([\w-]+):\s*light-dark\((#\w+),\s*(#\w+)\)/g)) {
    themes.light[name] = light;
    themes.dark[name] = dark;
  }
  return themes;
}

const channels = (hex) => {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1, 7);
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255);
};
const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Relative luminance of a colour, 0 to 1 (WCAG 2.2). */
const luminance = (hex) => {
  const [red, green, blue] = channels(hex).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours, 1 to 21. */
function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const themes = readTokens(readFileSync(inCheckout('apps', 'web', 'src', 'theme', 'tokens.css'), 'utf8'));
const faults = [];
let checked = 0;
for (const [theme, tokens] of Object.entries(themes)) {
  for (const [pairs, least] of [
    [texts, 4.5],
    [marks, 3],
  ]) {
    for (const [name, grounds] of pairs) {
      for (const ground of grounds) {
        checked++;
        if (!tokens[name] || !tokens[ground])
          faults.push(`${theme}: no colour is called ${tokens[name] ? ground : name}`);
        else if (contrast(tokens[name], tokens[ground]) < least) {
          faults.push(
            `${theme}: ${name} on ${ground} is ${contrast(tokens[name], tokens[ground]).toFixed(2)}, not ${least}`,
          );
        }
      }
    }
  }
}
for (const fault of faults) console.error(fault);
console.log(`${checked - faults.length} of ${checked} pairs of colours can be told apart`);
process.exitCode = faults.length > 0 ? 1 : 0;
