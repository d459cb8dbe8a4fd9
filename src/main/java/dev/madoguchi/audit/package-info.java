/** The hash-chained trail of who did what, without a visitor's data. */
@NullMarked
package dev.madoguchi.audit;

import org.jspecify.annotations.NullMarked;
