/** Runs the real program as a process, does to it what the world does, and knows what must be there afterwards. */
@NullMarked
package dev.madoguchi.laboratory;

import org.jspecify.annotations.NullMarked;
