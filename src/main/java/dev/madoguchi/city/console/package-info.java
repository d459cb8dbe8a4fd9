/** What the city sees of its counters in a browser, and who may look: counts, times and names of stations, never a person who came. */
@NullMarked
package dev.madoguchi.city.console;

import org.jspecify.annotations.NullMarked;
