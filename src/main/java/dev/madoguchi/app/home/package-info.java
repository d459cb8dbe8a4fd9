/** What whoever signs in sees first, by what they may do: the counter, the booth, the day, the office. */
@NullMarked
package dev.madoguchi.app.home;

import org.jspecify.annotations.NullMarked;
