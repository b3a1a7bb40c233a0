import { dark, light, type Theme } from './look.js';
import { escapeHtml } from './plainText.js';

/** What surrounds a letter; plain text, made safe here. */
export interface LetterFrame {
  /** what mail programs show beside the subject */
  readonly preview: string;
  readonly workspace: string;
  /** why the reader gets it */
  readonly why: string;
  readonly unsubscribeUrl: string;
  readonly settingsUrl: string;
}

const fonts = `'IBM Plex Sans',system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`;

/** Each class is a colour that stands in the style beside it for light, and changes where the reader's program is dark. */
const classes: Readonly<Record<string, (theme: Theme) => string>> = {
  pg: ({ page }) => `background:${page}`,
  cd: ({ card, line }) => `background:${card};border-color:${line}`,
  ln: ({ line }) => `border-color:${line}`,
  i1: ({ ink }) => `color:${ink}`,
  i2: ({ ink2 }) => `color:${ink2}`,
  i3: ({ ink3 }) => `color:${ink3}`,
  ac: ({ act }) => `color:${act}`,
  bf: ({ fill }) => `background:${fill};border-color:${fill}`,
  bl: ({ ink, band }) => `color:${ink};border-color:${band}`,
  late: ({ late }) => `color:${late}`,
  soon: ({ soon }) => `color:${soon}`,
  reassess: ({ reassess }) => `color:${reassess}`,
};

const darkRules = Object.entries(classes)
  .map(([name, of]) => `.${name}{${of(dark).replaceAll(';', '!important;')}!important}`)
  .join('');

/** The attributes of one element: its classes, and the light colours of those inline, since many programs know nothing else. */
export function look(names: string, style: string): string {
  const colours = names.split(' ').flatMap((name) => classes[name]?.(light) ?? []);
  return `class="${names}" style="${[style, ...colours].join(';')}"`;
}

/**
 * A letter in HTML: one column of at most 600 pixels, calm, and nothing loaded from elsewhere. `body` is HTML already.
 */
export function letter({ preview, workspace, why, unsubscribeUrl, settingsUrl }: LetterFrame, body: string): string {
  const link = (url: string, text: string) =>
    `<a href="${escapeHtml(url)}" ${look('i3', 'text-decoration:underline')}>${text}</a>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>Hindcast</title>
<style>
:root{color-scheme:light dark}
.nt{display:none}
@media (max-width:480px){.ph{padding-left:18px!important;padding-right:18px!important}.bt{display:block!important;margin-right:0!important;text-align:center!important}}
@media (prefers-color-scheme:dark){${darkRules}.dy{display:none!important}.nt{display:block!important}}
</style>
</head>
<body ${look('pg', 'margin:0;padding:0')}>
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" ${look('pg', `font-family:${fonts}`)}>
<tr><td align="center" style="padding:24px 12px 40px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;text-align:left">
<tr><td ${look('i2', 'padding:0 4px 12px;font-size:13px;line-height:18px')}><strong ${look('i1', 'font-size:15px;font-weight:600')}>Hindcast</strong> &nbsp;<bdi>${escapeHtml(workspace)}</bdi></td></tr>
<tr><td ${look('cd', 'border-width:1px;border-style:solid;border-radius:10px')}>
${body}
</td></tr>
<tr><td ${look('i3', 'padding:16px 4px 0;font-size:13px;line-height:20px')}>${escapeHtml(why)}<br>${link(settingsUrl, 'How you are reminded')} &nbsp;·&nbsp; ${link(unsubscribeUrl, 'Unsubscribe')}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

/** A link that looks like a button; the first of a letter is filled, the others are outlined. */
export function button(url: string, text: string, filled: boolean): string {
  const box =
    'display:inline-block;margin:0 8px 8px 0;padding:10px 18px;border-width:1px;border-style:solid;border-radius:6px;font-size:15px;line-height:20px;font-weight:600;text-decoration:none';
  const colours = filled ? look('bf', `${box};color:#ffffff`) : look('bl', box);
  return `<a href="${escapeHtml(url)}" ${colours.replace('class="', 'class="bt ')}>${escapeHtml(text)}</a>`;
}
