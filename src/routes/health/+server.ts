import { text } from '@sveltejs/kit';

/** This server is alive; says nothing about the backend. */
export const GET = () => text('ok');
