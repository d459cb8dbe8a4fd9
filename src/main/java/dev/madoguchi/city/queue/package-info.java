/** The queue of each site as the city server decides it. */
@NullMarked
package dev.madoguchi.city.queue;

import org.jspecify.annotations.NullMarked;
