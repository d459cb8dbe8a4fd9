/** Opening and closing the ticket machine: what is checked, what is left, who confirmed it. */
@NullMarked
package dev.madoguchi.machine;

import org.jspecify.annotations.NullMarked;
