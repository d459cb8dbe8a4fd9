/** Reads a city's profile strictly, and says of each fault in it where it stands and what is wanted. */
@NullMarked
package dev.madoguchi.municipality.reading;

import org.jspecify.annotations.NullMarked;
