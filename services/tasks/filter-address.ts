import type { z } from 'zod';
import type { ListTasksInput } from './inputs';

/** The filter of a list as verbs take it. */
export type ListFilter = z.infer<typeof ListTasksInput>['filter'];

/** A filter as the query of an address, without `?`: what every figure and notice that leads to rows is made of. */
export function queryOf(filter: Partial<ListFilter>): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string | undefined) => value && params.set(name, value);
  set('unit', filter.unitId);
  set('only', filter.unitOnly ? '1' : undefined);
  set('section', filter.sectionId);
  set('person', filter.personId);
  set('plan', filter.planId);
  filter.lights?.forEach((light) => params.append('light', light));
  filter.states?.forEach((state) => params.append('state', state));
  set('from', filter.dueFrom);
  set('to', filter.dueTo);
  set('q', filter.text);
  set('moved', filter.moved ? '1' : undefined);
  return params.toString();
}

/** What an address asks for, not yet checked: the verb's input parses it. Empty values are left out. */
export function filterOf(params: URLSearchParams) {
  const one = (name: string) => params.get(name)?.trim() || undefined;
  const many = (name: string) => (params.has(name) ? params.getAll(name).filter((value) => value !== '') : undefined);
  return {
    unitId: one('unit'),
    unitOnly: one('only') === '1' || undefined,
    sectionId: one('section'),
    personId: one('person'),
    planId: one('plan'),
    lights: many('light'),
    states: many('state'),
    dueFrom: one('from'),
    dueTo: one('to'),
    text: one('q'),
    moved: one('moved') === '1' || undefined,
  };
}
