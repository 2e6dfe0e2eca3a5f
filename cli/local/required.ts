/** An environment variable that the process cannot do without. */
export function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: start the product with \`npm start\`.`);
  return value;
}
