/** Finding the face and measuring it against the card's rules. */
@NullMarked
package dev.madoguchi.photo.check;

import org.jspecify.annotations.NullMarked;
