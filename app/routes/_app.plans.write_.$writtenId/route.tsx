import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';
import { reads, writes } from '#app/adapter.server';
import { WritingDesk } from '#app/components/plan/writing/writing-desk.tsx';
import { getWrittenView } from '#services/writing/get-written-view';
import { changeWriting } from './intents';

export const loader = reads(({ ctx }, { params }) => getWrittenView(ctx, { writtenId: params['writtenId'] ?? '' }));

export const action = writes(({ ctx }, form, { params }) => changeWriting(ctx, params['writtenId'] ?? '', form));

/** The words on the page are newer than those on the server: only what replaces them loads anew. */
export function shouldRevalidate({ currentParams, nextParams, formData, actionStatus }: ShouldRevalidateFunctionArgs) {
  const isOther = currentParams['writtenId'] !== nextParams['writtenId'];
  return isOther || (formData?.get('intent') === 'restore' && (actionStatus ?? 200) < 400);
}

export default function Writing() {
  const view = useLoaderData<typeof loader>();
  return <WritingDesk key={`${view.id} ${view.version}`} view={view} />;
}
