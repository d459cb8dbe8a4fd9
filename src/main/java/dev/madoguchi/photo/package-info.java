/** The 4.5 x 3.5 cm photo: finding the face, measuring, cropping, never retouching. */
@NullMarked
package dev.madoguchi.photo;

import org.jspecify.annotations.NullMarked;
