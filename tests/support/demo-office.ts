import type { TestProject } from 'vitest/node';

import { Product } from '#tests/support/product';

declare module 'vitest' {
  export interface ProvidedContext {
    officeAddress: string;
  }
}

const firstProcessesMs = 120_000; // the worker comes up after the pages, and a first Temporal is built

/** Vitest's global setup for the tests with a browser: one whole product with the demo county, its processes running. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['NIANLUN_TEST_OFFICE'];
  if (given !== undefined) {
    project.provide('officeAddress', given);
    return async () => {};
  }
  const product = await Product.create({ SIGN_IN_RATE: '1000', IMPORT_RATE: '1000', LOG_LEVEL: 'warn' });
  try {
    await product.until('its processes', () => product.output.includes('Temporal runs'), firstProcessesMs);
  } catch (error) {
    await product.remove();
    throw error;
  }
  project.provide('officeAddress', product.address);
  return () => product.remove();
}
