import type { Calibration } from '@app/contract';
import { Card } from '../../parts/Card.js';
import { type Figure, figuresOf } from './figures.js';
import css from './notes.module.css';

/** Every other measure that so many outcomes can bear, each with its range, its n and what it means. */
export function FurtherFigures({ calibration }: { calibration: Calibration }) {
  const figures = figuresOf(calibration);
  if (figures.length === 0) return null;
  return (
    <Card title="Further figures" label="Further figures">
      <FigureTable figures={figures} />
    </Card>
  );
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
