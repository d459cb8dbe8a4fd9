/** Receipts: what the city signs to say that it has a record. */
@NullMarked
package dev.madoguchi.city.receipt;

import org.jspecify.annotations.NullMarked;
