/** The queue on the clerk's screen: who waits, who is next and why, and what is done to whom. */
@NullMarked
package dev.madoguchi.queue.desk;

import org.jspecify.annotations.NullMarked;
