import { Menu } from '@mantine/core';
import { createContext, type RefObject, useContext } from 'react';
import { TextButton } from '../parts/TextButton.js';
import { toast } from '../parts/toast.js';
import { csvBlob, type TableOf } from './ChartTable.js';
import { savePicture } from './picture/savePicture.js';
import { saveFile } from './saveFile.js';

/** What a chart away from its page must say below it: what it is filtered by, when it was drawn; a paragraph each. */
export const PaperCaptions = createContext<readonly string[]>([]);

export interface SaveMenuProps {
  readonly chart: RefObject<HTMLElement | null>;
  readonly title: string;
  /** without ending */
  readonly file: string;
  readonly table: TableOf;
  /** a table is shown in the drawing's place */
  readonly asTable: boolean;
}

/** A chart as a file: for a paper, or its facts. */
export function SaveMenu({ chart, title, file, table, asTable }: SaveMenuProps) {
  const captions = useContext(PaperCaptions);
  const save = (as: 'svg' | 'png') => {
    if (!chart.current) return;
    savePicture(chart.current, { file, captions, as }).catch((fault: Error) => toast(`Not saved: ${fault.message}.`));
  };
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <TextButton aria-label={`Save: ${title}`}>Save</TextButton>
      </Menu.Target>
      <Menu.Dropdown>
        {!asTable && <Menu.Item onClick={() => save('svg')}>SVG, for print</Menu.Item>}
        {!asTable && <Menu.Item onClick={() => save('png')}>PNG, twice the size</Menu.Item>}
        <Menu.Item onClick={() => saveFile(`${file}.csv`, csvBlob(table))}>CSV</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
