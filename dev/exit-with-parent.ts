// Loaded into the server's process (`node --import`): when the process that started it is gone, also
// by `kill -9`, the channel between them closes and the server goes too, instead of keeping its port.
process.once('disconnect', () => process.exit(1));
