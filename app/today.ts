import { useRouteLoaderData } from '@remix-run/react';

/** The office's day (Asia/Shanghai), as the root loader found it. */
export function useToday(): string {
  return useRouteLoaderData<{ today: string }>('root')?.today ?? '';
}
