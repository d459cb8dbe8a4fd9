/** Bytes from outside, judged: every reader of them either understands or refuses in its own words, and soon. */
@NullMarked
package dev.madoguchi.fuzz;

import org.jspecify.annotations.NullMarked;
