// The built application, which ends with the process that started it.
process.on('disconnect', () => process.exit());
process.channel?.unref();
await import(new URL('../build/index.js', import.meta.url).href);
