import { useRouteLoaderData } from '@remix-run/react';
import type { Failure } from '../failure';
import type { Locale } from './locale';
import { en } from './en/index';
import { zh } from './zh/index';

/** Every word that a person reads; English has the type of Chinese, so that a missing word does not compile. */
export type Copy = typeof zh;

const COPIES: Record<Locale, Copy> = { zh, en };

export const copyFor = (locale: Locale): Copy => COPIES[locale];

/** The language of the page, as the root loader found it; Chinese where that failed. */
export function useLocale(): Locale {
  return useRouteLoaderData<{ locale: Locale }>('root')?.locale ?? 'zh';
}

/** The office's date as the server knows it (`YYYY-MM-DD`), for leaving out the year where it is the same. */
export function useToday(): string {
  return useRouteLoaderData<{ today: string }>('root')?.today ?? '';
}

export const useCopy = (): Copy => copyFor(useLocale());

/** The sentence for a failure: that of its reason, else that of its kind. */
export function sentenceOf(copy: Copy, failure: Failure): string {
  return copy.errors.byCode[failure.code]?.(failure.facts) ?? copy.errors.byKind[failure.kind].sentence;
}
