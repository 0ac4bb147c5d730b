import { asSamePerson, withdraw } from '$lib/server/visits';

export const POST = asSamePerson(withdraw);
