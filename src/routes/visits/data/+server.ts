import { asSamePerson, pull } from '$lib/server/visits';

export const GET = asSamePerson(pull);
