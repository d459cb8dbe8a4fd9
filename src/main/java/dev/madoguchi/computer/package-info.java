/** What the counter's computer itself is like: what is plugged in, what it is connected to, what runs, how it is protected. */
@NullMarked
package dev.madoguchi.computer;

import org.jspecify.annotations.NullMarked;
