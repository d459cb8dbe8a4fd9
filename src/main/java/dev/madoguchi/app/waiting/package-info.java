/** What a waiting room sees and hears of one counter: the board and the voice. */
@NullMarked
package dev.madoguchi.app.waiting;

import org.jspecify.annotations.NullMarked;
