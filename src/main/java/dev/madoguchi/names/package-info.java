/** Names and addresses as they are written: compared by a documented folding, shown as such, never changed. */
@NullMarked
package dev.madoguchi.names;

import org.jspecify.annotations.NullMarked;
