import { getContext, setContext } from 'svelte';
import type { VisitPhone } from './phone.svelte';

const key = Symbol('phone');
export const providePhone = (phone: VisitPhone) => setContext(key, phone);
/** The phone of the visit pages; call it while a component initialises. */
export const usePhone = () => getContext<VisitPhone>(key);
