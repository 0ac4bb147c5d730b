import { addDaysOff, asSamePerson, readDaysOff, removeDaysOff } from '$lib/server/visits';

export const GET = asSamePerson(readDaysOff);
export const POST = asSamePerson(addDaysOff);
export const DELETE = asSamePerson(removeDaysOff);
