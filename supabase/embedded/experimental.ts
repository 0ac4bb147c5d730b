// @supabase/lite reads this when it is first imported: whoever imports it imports this file before.
process.env.EXPERIMENTAL_STORAGE = '1';
