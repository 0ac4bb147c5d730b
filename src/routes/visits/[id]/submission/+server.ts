import { asSamePerson, submit } from '$lib/server/visits';

export const POST = asSamePerson(submit);
