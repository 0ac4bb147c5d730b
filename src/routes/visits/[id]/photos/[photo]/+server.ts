import { asSamePerson, finish, readPhoto } from '$lib/server/visits';

export const GET = asSamePerson(readPhoto);
export const POST = asSamePerson(finish);
