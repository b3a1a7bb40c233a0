/** The colours of one theme; the same as the pages'. */
export interface Theme {
  readonly page: string;
  readonly card: string;
  readonly line: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly act: string;
  readonly fill: string;
  readonly data: string;
  readonly band: string;
  readonly reassess: string;
  readonly soon: string;
  readonly late: string;
}

export const light: Theme = {
  page: '#f8f7f4',
  card: '#ffffff',
  line: '#e7e3db',
  ink: '#1b2027',
  ink2: '#4a525c',
  ink3: '#60666f',
  act: '#1c5aa0',
  fill: '#1c5aa0',
  data: '#1c5aa0',
  band: '#cfcac0',
  reassess: '#62429f',
  soon: '#7a5a06',
  late: '#a8201a',
};

export const dark: Theme = {
  page: '#13161a',
  card: '#1a1e24',
  line: '#2a3037',
  ink: '#e9e7e2',
  ink2: '#b3b8bf',
  ink3: '#939aa3',
  act: '#86b6f2',
  fill: '#2e6bbd',
  data: '#86b6f2',
  band: '#3f4750',
  reassess: '#bda6f5',
  soon: '#dfb75a',
  late: '#f5928a',
};
