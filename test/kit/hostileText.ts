import fc from 'fast-check';

/** Text as somebody types it who means ill: new header lines, tags, entities, marks that turn what follows around. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...['\r\n', '\n', '\u2028', '\u0000', '\u001b[2J', '\u202e', '\u2066', '\u200f'],
      ...['Bcc: eve@example.org', '<b>', '</td></table>', '<script>alert(1)</script>', '<!-- ', '" onload="x', "'"],
      ...[
        '&',
        '&lt;',
        '`',
        '\\',
        '<!channel>',
        '<https://eve.example.org|here>',
        '@channel',
        '@all',
        '*b*',
        '[here](https://eve.example.org)',
      ],
      ...['word', 'پایان', '🌊', '👩‍👩‍👧', 'e\u0301', '\ud83d', ' '],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
