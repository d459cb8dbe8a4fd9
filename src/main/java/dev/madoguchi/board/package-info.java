/** The board of a waiting room on this computer's second screen, and what it says aloud. */
@NullMarked
package dev.madoguchi.board;

import org.jspecify.annotations.NullMarked;
