/** When the counters are open, why, and by when what is due: the profile's rules applied to a date. */
@NullMarked
package dev.madoguchi.calendar;

import org.jspecify.annotations.NullMarked;
