/** Tells a page whether its session still holds; the guard has answered 401 where it does not. */
export const GET = () => new Response(null, { status: 204 });
