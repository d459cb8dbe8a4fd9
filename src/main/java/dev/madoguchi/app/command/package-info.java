/** The command line: one class a command, each a thin door to the deed itself. */
@NullMarked
package dev.madoguchi.app.command;

import org.jspecify.annotations.NullMarked;
