import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, Select } from '@mantine/core';

/** Ten steps around the one blue; Mantine wants them all, the product shows two. */
const act: MantineColorsTuple = [
  '#e8eff8',
  '#d3e1f1',
  '#a9c4e5',
  '#86b6f2',
  '#5089c6',
  '#2e6bbd',
  '#1c5aa0',
  '#184d89',
  '#134072',
  '#0e325a',
];

export const theme = createTheme({
  colors: { act },
  primaryColor: 'act',
  primaryShade: { light: 6, dark: 5 },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--sans)',
  headings: { fontFamily: 'var(--sans)' },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '20px', xl: '26px' },
  breakpoints: { xs: '320px', sm: '700px', md: '1024px', lg: '1200px', xl: '1440px' },
  components: {
    // a list opens by a click, a key or typing: a field that only has the focus hides nothing
    Select: Select.extend({ defaultProps: { openOnFocus: false } }),
  },
});

/** Mantine's own variables, pointed at the product's tokens. */
export const variables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--act)',
    '--mantine-color-error': 'var(--late)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-primary-color-filled': 'var(--act-fill)',
    '--mantine-primary-color-light': 'var(--act-soft)',
    '--mantine-shadow-md': 'var(--pop)',
    '--mantine-shadow-sm': 'var(--pop)',
    '--mantine-shadow-lg': 'var(--pop)',
    '--mantine-shadow-xl': 'var(--pop)',
  },
  light: {},
  dark: {},
});
