/** Sealed records that leave the counter on a medium: the container, the record of its transport, and the receipts that come back. */
@NullMarked
package dev.madoguchi.carryout;

import org.jspecify.annotations.NullMarked;
