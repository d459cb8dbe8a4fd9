/** The queue at a workstation: what it does, what it remembers, and its line to the server that decides. */
@NullMarked
package dev.madoguchi.queue.station;

import org.jspecify.annotations.NullMarked;
