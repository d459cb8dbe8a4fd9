/** Roles of the people at a counter, and what each of them may do. */
@NullMarked
package dev.madoguchi.role;

import org.jspecify.annotations.NullMarked;
