const gap = 14;

/**
 * Upper left corner of a tooltip in the plot's pixels: above its point and centred on it, pushed inside the
 * plot's sides; below the point where there is no room above.
 */
export function placeTip(
  point: { x: number; y: number },
  tip: { width: number; height: number },
  plotWidth: number,
): { left: number; top: number } {
  const left = Math.max(0, Math.min(plotWidth - tip.width, point.x - tip.width / 2));
  const above = point.y - gap - tip.height;
  return { left: Math.round(left), top: Math.round(above < -24 ? point.y + gap : above) };
}
