/** Today's working copies, readable only under the day key. */
@NullMarked
package dev.madoguchi.daybook;

import org.jspecify.annotations.NullMarked;
