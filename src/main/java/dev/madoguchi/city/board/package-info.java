/** The board of a waiting room as a page for any browser: numbers and windows, no person. */
@NullMarked
package dev.madoguchi.city.board;

import org.jspecify.annotations.NullMarked;
