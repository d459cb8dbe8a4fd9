/** Who is planned to work when, who really came, and which IC cards are lent. */
@NullMarked
package dev.madoguchi.roster;

import org.jspecify.annotations.NullMarked;
