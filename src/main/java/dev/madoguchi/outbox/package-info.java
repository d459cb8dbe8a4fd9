/** Sealed records waiting for the city, kept twice until they are receipted. */
@NullMarked
package dev.madoguchi.outbox;

import org.jspecify.annotations.NullMarked;
