/** The Traffic Light Protocol 2.0 (FIRST 2022), least protected first; the one scale of markings whose order is known. */
const trafficLights = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];

/**
 * Whether one marking protects less than another: taken away, lower on the Traffic Light Protocol, or another one whose
 * place nobody can tell. `null`: no marking.
 */
export function isLowered(from: string | null, to: string | null): boolean {
  if (from === null || from === to) return false;
  if (to === null) return true;
  const [before, after] = [rankOf(from), rankOf(to)];
  return before === -1 || after === -1 || after < before;
}

const rankOf = (marking: string) => trafficLights.indexOf(marking.toUpperCase().replaceAll(' ', ''));
