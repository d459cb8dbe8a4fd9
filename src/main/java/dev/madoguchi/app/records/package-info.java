/** The truth about the records that were sealed here: which wait for the city and why, which it has accepted. */
@NullMarked
package dev.madoguchi.app.records;

import org.jspecify.annotations.NullMarked;
