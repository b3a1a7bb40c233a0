import type { Calibration } from '@app/contract';
import { csvBlob } from '../../charts/ChartTable.js';
import { saveFile } from '../../charts/saveFile.js';
import { Card } from '../../parts/Card.js';
import { TextButton } from '../../parts/TextButton.js';
import { type Figure, figuresOf } from './figures.js';
import css from './notes.module.css';

/** Every other measure that so many outcomes can bear, each with its range, its n and what it means. */
export function FurtherFigures({ calibration }: { calibration: Calibration }) {
  const figures = figuresOf(calibration);
  if (figures.length === 0) return null;
  return (
    <Card
      title="Further figures"
      label="Further figures"
      aside={<FiguresCsv figures={figures} file="further-figures" />}
    >
      <FigureTable figures={figures} />
    </Card>
  );
}

/** The same figures as a file, with their ranges as the table says them. */
export function FiguresCsv({ figures, file }: { figures: readonly Figure[]; file: string }) {
  const columns = ['figure', 'value', 'range', 'n', 'meaning'];
  const rows = figures.map(({ name, value, range, n, says }) => ({ key: name, cells: [name, value, range, n, says] }));
  return <TextButton onClick={() => saveFile(`${file}.csv`, csvBlob({ columns, rows }))}>Download CSV</TextButton>;
}

/** Measures as a table: name, value with its range, n, meaning. */
export function FigureTable({ figures }: { figures: readonly Figure[] }) {
  return (
    <table className={css.figures}>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Value, 90% range</th>
          <th scope="col">n</th>
          <th scope="col">What it means</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ name, value, range, n, says }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <b>{value}</b>
              {range && <span> {range}</span>}
            </td>
            <td>{n}</td>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
