package dev.madoguchi.app.bench;

/**
 * What a server holds at a moment, garbage thrown away before.
 *
 * @param heap megabytes of its Java heap that are in use
 * @param resident megabytes of memory, native memory included
 * @param handles open files and connections
 * @param worked milliseconds of a processor since its start
 */
record ServerState(double heap, double resident, int threads, int handles, double worked) {}
