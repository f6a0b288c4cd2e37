// Loaded into a hub's process before anything else (node --import): it stops, as an operator stops it, when the process
// that started it is gone, however that ended.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Waiting for that alone does not keep the hub alive.
process.channel?.unref();
