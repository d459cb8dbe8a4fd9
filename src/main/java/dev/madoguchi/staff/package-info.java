/** The people at the counter: who they are, what they may do, and how they sign in. */
@NullMarked
package dev.madoguchi.staff;

import org.jspecify.annotations.NullMarked;
