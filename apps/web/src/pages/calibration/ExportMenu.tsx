import type { Calibration } from '@app/contract';
import { Menu } from '@mantine/core';
import { Button } from '../../parts/Button.js';
import { type CalibrationSearch, tableAddress } from './search.js';

/** The facts behind the page as CSV from the server; drawings are saved at each chart. */
export function ExportMenu({
  calibration,
  search,
  today,
}: {
  calibration: Calibration;
  search: CalibrationSearch;
  today: string;
}) {
  const { curve, groups, words, decomposition, quarters } = calibration;
  const tables = [
    ['results', 'Forecasts and outcomes', true],
    ['reliability', 'What we said, what happened', curve !== null || groups.length > 0],
    ['words', 'What our words meant', words.length > 0],
    ['decomposition', 'Where the score comes from', Boolean(decomposition?.parts)],
    ['quarters', 'Score by quarter', quarters.length > 0],
  ] as const;
  return (
    <Menu position="bottom-end" shadow="none" withinPortal>
      <Menu.Target>
        <Button>Export</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>CSV</Menu.Label>
        {tables.map(
          ([chart, says, there]) =>
            there && (
              <Menu.Item key={chart} component="a" href={tableAddress(search, today, chart)} download>
                {says}
              </Menu.Item>
            ),
        )}
        <Menu.Divider />
        <Menu.Label>SVG and PNG: “Save” at each chart</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}
