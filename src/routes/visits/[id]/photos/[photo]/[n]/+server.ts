import { asSamePerson, storePart } from '$lib/server/visits';

export const PUT = asSamePerson(storePart);
