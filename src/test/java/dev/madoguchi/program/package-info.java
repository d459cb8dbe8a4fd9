/** Programs of the tests' own, which start quickly and may be killed. */
@NullMarked
package dev.madoguchi.program;

import org.jspecify.annotations.NullMarked;
