/** The 4.5 x 3.5 cm photo, cut out of a frame and scaled, never retouched. */
@NullMarked
package dev.madoguchi.photo.cut;

import org.jspecify.annotations.NullMarked;
