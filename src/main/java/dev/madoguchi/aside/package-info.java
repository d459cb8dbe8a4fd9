/** Cases put aside until their visitor is back: a number on paper, the reason, and how long what is kept. */
@NullMarked
package dev.madoguchi.aside;

import org.jspecify.annotations.NullMarked;
