/** The city's side: a server that stores what it cannot read, and the desk that can. */
@NullMarked
package dev.madoguchi.city;

import org.jspecify.annotations.NullMarked;
