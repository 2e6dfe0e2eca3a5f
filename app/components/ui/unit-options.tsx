/** The units of a tree as the options of a select, each set in as deep as it stands. */
export function UnitOptions({ units }: { units: readonly { id: string; name: string; depth: number }[] }) {
  return units.map(({ id, name, depth }) => (
    <option key={id} value={id}>
      {'　'.repeat(depth - 1)}
      {name}
    </option>
  ));
}
