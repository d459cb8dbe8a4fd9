/** Express issue (特急発行): hands the photo over as the city wants it, with a slip to sign, and lets the medium go. */
@NullMarked
package dev.madoguchi.express;

import org.jspecify.annotations.NullMarked;
