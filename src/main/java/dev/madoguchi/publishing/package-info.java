/** Publishing: what a city gives to its stations while they work, signed, numbered, from a day on; and what stations propose to it. */
@NullMarked
package dev.madoguchi.publishing;

import org.jspecify.annotations.NullMarked;
