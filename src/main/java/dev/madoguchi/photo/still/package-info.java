/** Still pictures from files: looked at before they are decoded, turned as they say, brought to sRGB. */
@NullMarked
package dev.madoguchi.photo.still;

import org.jspecify.annotations.NullMarked;
