// From the sources a thread loads TypeScript by itself; what is built needs none of this.
import { register } from 'tsx/esm/api';

register();
await import('./reading-thread.ts');
