/** The program itself: main, the command line, the wiring, the JavaFX application and the demo day. */
@NullMarked
package dev.madoguchi.app;

import org.jspecify.annotations.NullMarked;
