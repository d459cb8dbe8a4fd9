/** Manuals and FAQ at the counter: approved articles, found while one types, beside the step they are about. */
@NullMarked
package dev.madoguchi.manual;

import org.jspecify.annotations.NullMarked;
