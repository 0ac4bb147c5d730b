import { asSamePerson, save } from '$lib/server/visits';

export const POST = asSamePerson(save);
