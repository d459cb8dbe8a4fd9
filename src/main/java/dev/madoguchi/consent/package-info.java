/** The text a visitor agrees to before support begins, and when. */
@NullMarked
package dev.madoguchi.consent;

import org.jspecify.annotations.NullMarked;
