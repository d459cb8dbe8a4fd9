/** Sending sealed records to the city and checking its receipts. */
@NullMarked
package dev.madoguchi.sync;

import org.jspecify.annotations.NullMarked;
