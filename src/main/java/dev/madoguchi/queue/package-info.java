/** Who waits, who is called to which window, and what rule says so: numbers and windows, no person. */
@NullMarked
package dev.madoguchi.queue;

import org.jspecify.annotations.NullMarked;
