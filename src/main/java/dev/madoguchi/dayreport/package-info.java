/** The report of a day: filled in from what was counted and written down, completed by a person, handed in, confirmed by the city. */
@NullMarked
package dev.madoguchi.dayreport;

import org.jspecify.annotations.NullMarked;
